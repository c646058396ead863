package vn.langnghe.index.maths;

import java.util.Set;

/** One thing that is supposed to be otherwise than it is. */
public sealed interface Supposition {

  /**
   * The appraisers say something else of a criterion: points outright, or the counts from which its
   * rule makes them. Nothing that is known otherwise comes before it.
   *
   * @param criterion code of a leaf
   * @param claim what they say
   */
  record Said(String criterion, Claim claim) implements Supposition {}

  /**
   * More people answered.
   *
   * @param items the items of the questionnaire that each of them answered
   * @param more their answers to each item
   */
  record Answered(Set<String> items, LevelCounts more) implements Supposition {

    public Answered {
      items = Set.copyOf(items);
    }
  }
}
