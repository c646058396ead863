package vn.langnghe.index.maths;

import java.util.Set;
import vn.langnghe.event.LevelCounts;

/** One thing that is supposed to be otherwise than it is. */
public sealed interface Hypothesis {

  /**
   * The appraisers say something else of a criterion: points outright, or the counts from which its
   * rule makes them. Nothing that is known otherwise comes before it.
   *
   * @param criterion code of a leaf
   * @param claim what they say
   */
  record Appraised(String criterion, Claim claim) implements Hypothesis {}

  /**
   * More people answered.
   *
   * @param items the items of the questionnaire that each of them answered
   * @param more their answers to each item
   */
  record MoreAnswers(Set<String> items, LevelCounts more) implements Hypothesis {

    public MoreAnswers {
      items = Set.copyOf(items);
    }
  }
}
