package vn.langnghe.scoring.whatif;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Value;

/**
 * What one score would be if one of its criteria were otherwise.
 *
 * @param index index code
 * @param agency agency code
 * @param period the period
 * @param criterion code of the criterion that is otherwise
 * @param change what is otherwise about it
 */
record WhatIfQuestion(String index, String agency, Period period, String criterion, Change change) {

  /** What is otherwise about a criterion. */
  sealed interface Change {

    /**
     * So many points.
     *
     * @param points as the rubric counts them, penalties above zero; null: one better than now
     */
    record Points(@Nullable BigDecimal points) implements Change {}

    /** Other counts, from which the rule makes the points. */
    record Inputs(Map<String, Value> values) implements Change {

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
    record Answers(int people, int level) implements Change {}
  }
}
