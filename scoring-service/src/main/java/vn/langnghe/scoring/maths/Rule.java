package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a leaf is scored. A new kind of rule is a new record here; the compiler finds the rest. */
public sealed interface Rule {

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
   * Points = maximum × value of another index in percent.
   *
   * @param index the index that is imported, of the same agency and period
   */
  record IndexImport(String index) implements Rule {}

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
}
