package vn.langnghe.scoring.whatif;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Value;
import vn.langnghe.scoring.ScoringProblem;

/**
 * What is asked about.
 *
 * @param index index code
 * @param agency agency code
 * @param period the period
 * @param criterion code of the criterion that is supposed to be otherwise
 * @param trial what is supposed of it
 */
record Asked(String index, String agency, Period period, String criterion, Trial trial) {

  /** What is supposed of a criterion. */
  sealed interface Trial {

    /**
     * So many points.
     *
     * @param points as the rubric counts them, penalties above zero; null: one better than now
     */
    record Points(@Nullable BigDecimal points) implements Trial {}

    /** Other counts, from which the rule makes the points. */
    record Inputs(Map<String, Value> values) implements Trial {

      public Inputs {
        values = Map.copyOf(values);
      }
    }

    /**
     * More people who answer everything below the criterion alike.
     *
     * @param people how many
     * @param level from 1 to 5
     */
    record Answers(int people, int level) implements Trial {}
  }

  static Period period(String text) {
    return Period.parse(text).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(text));
  }
}
