package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a leaf is scored. A new kind of rule is a new record here; the compiler finds the rest. */
public sealed interface Rule {

  /**
   * Met or not.
   *
   * @param when what must hold
   * @param points points when it does; null: the maximum
   * @param otherwise points when it does not
   */
  record Binary(Condition when, @Nullable BigDecimal points, BigDecimal otherwise)
      implements Rule {}

  /**
   * A share falls on one of several steps.
   *
   * @param ratio the share
   * @param steps from the highest down; the first that the share reaches counts
   * @param otherwise points below the last step
   */
  record ShareSteps(Ratio ratio, List<Step> steps, BigDecimal otherwise) implements Rule {

    public ShareSteps {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A number falls on one of several steps.
   *
   * @param quantity the number
   * @param steps from the highest down; the first that the number reaches counts
   * @param otherwise points below the last step
   */
  record CountSteps(Quantity quantity, List<Step> steps, BigDecimal otherwise) implements Rule {

    public CountSteps {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Points = maximum × share.
   *
   * @param ratio the share
   */
  record Proportion(Ratio ratio) implements Rule {}

  /**
   * Points = maximum × share / target, never above the maximum.
   *
   * @param ratio the share
   * @param target share in percent from which the maximum is given
   * @param floor share in percent below which nothing is given; null where there is none
   */
  record LinearToTarget(Ratio ratio, BigDecimal target, @Nullable BigDecimal floor)
      implements Rule {

    public LinearToTarget {
      if (target.signum() <= 0) {
        throw new IllegalArgumentException("a target must be above zero: " + target);
      }
    }
  }

  /**
   * The earlier, the more.
   *
   * @param day measure that holds the day on which it was done
   * @param start the day that days are counted from
   * @param steps from the shortest delay up; the first that is kept counts
   * @param otherwise points when it was done later, or is known not to have been done
   */
  record Dated(String day, Start start, List<Within> steps, BigDecimal otherwise) implements Rule {

    public Dated {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One of several choices.
   *
   * @param measure measure that holds the choice
   * @param points points of each choice
   */
  record Chosen(String measure, Map<String, BigDecimal> points) implements Rule {

    public Chosen {
      points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
  }

  /**
   * Another rule by a precondition.
   *
   * @param cases the first whose condition holds counts; one that is not known leaves no data
   * @param otherwise the rule where none holds
   */
  record Branch(List<Case> cases, Rule otherwise) implements Rule {

    public Branch {
      cases = List.copyOf(cases);
    }
  }

  /**
   * The maximum when everything on the list is done, nothing when one thing is missing.
   *
   * @param of the list
   */
  record AllOrNothing(List<Condition> of) implements Rule {

    public AllOrNothing {
      of = List.copyOf(of);
    }
  }

  /**
   * The pooled answers to one or more items, by the formula of the rubric's survey.
   *
   * @param items codes of the items
   */
  record Answers(List<String> items) implements Rule {

    public Answers {
      items = List.copyOf(items);
    }
  }

  /**
   * Points = maximum × mean weight of the pooled answers.
   *
   * @param items codes of the items
   * @param weights what the levels 1 to 5 are worth, in percent
   */
  record WeightedLevels(List<String> items, List<BigDecimal> weights) implements Rule {

    public WeightedLevels {
      items = List.copyOf(items);
      weights = List.copyOf(weights);
    }
  }

  /**
   * Points = maximum × mean weight of answers that were counted elsewhere.
   *
   * @param answers how often each answer was given, and what it is worth
   */
  record WeightedCounts(List<Weighted> answers) implements Rule {

    public WeightedCounts {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Points = maximum × value of another index in percent.
   *
   * @param index the index that is imported, of the same agency and period
   */
  record IndexImport(String index) implements Rule {}

  /**
   * So many points for each.
   *
   * @param quantity how many
   * @param each points for one
   */
  record PerUnit(Quantity quantity, BigDecimal each) implements Rule {}

  /**
   * What lateness costs. Made for penalties: the later, the more.
   *
   * @param day measure that holds the day on which it was done
   * @param deadline the last day on which nothing is lost
   * @param grace number of days late that cost the same
   * @param first points for being late at all
   * @param perDay points for each day after the days of grace
   * @param refusal when it is not taken at all; null: always taken
   */
  record Late(
      String day,
      Start deadline,
      int grace,
      BigDecimal first,
      BigDecimal perDay,
      @Nullable Refusal refusal)
      implements Rule {}

  /** Scored by people; without their decision there is no data. */
  record Appraised() implements Rule {}

  /**
   * A share of counts, kept between 0 and 1.
   *
   * @param numerator what counts
   * @param denominator out of how many
   * @param whenNone points when the denominator is known to be zero; null: no points, no data
   */
  record Ratio(Quantity numerator, Quantity denominator, @Nullable BigDecimal whenNone) {}

  /**
   * A step of a stair.
   *
   * @param from where it begins: a number, or a share in percent
   * @param above whether it begins only above that, not at it
   * @param points points on it
   */
  record Step(BigDecimal from, boolean above, BigDecimal points) {

    /** Whether a number is on the step or above; given as a fraction so that nothing is rounded. */
    boolean isReachedBy(BigDecimal dividend, BigDecimal divisor) {
      int order = dividend.compareTo(from.multiply(divisor));
      return above ? order > 0 : order >= 0;
    }
  }

  /**
   * Points for being done within so many days.
   *
   * @param days 0 for the day itself; below zero for days before it
   * @param points points then
   */
  record Within(int days, BigDecimal points) {}

  /**
   * A precondition and its rule.
   *
   * @param when the precondition
   * @param then the rule where it holds
   */
  record Case(Condition when, Rule then) {}

  /**
   * An answer and its worth.
   *
   * @param measure how often it was given
   * @param weight worth in percent
   */
  record Weighted(Quantity.Measure measure, BigDecimal weight) {}

  /**
   * When something is not taken at all: the whole index is then zero.
   *
   * @param after the last day on which it is taken
   * @param unless the excuse; what is not known is none. Null: there is none
   */
  record Refusal(Start after, @Nullable Condition unless) {}
}
