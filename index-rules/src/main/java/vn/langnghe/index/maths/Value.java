package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is known of a measure: a number, a day, yes or no, a choice, or that it never happened. */
public sealed interface Value {

  /**
   * A count or another number, for example a budget.
   *
   * @param number not below zero
   */
  record Amount(BigDecimal number) implements Value {

    public static Amount of(long number) {
      return new Amount(BigDecimal.valueOf(number));
    }
  }

  /** The day on which something happened. */
  record Day(LocalDate day) implements Value {}

  /** Whether something is so. */
  record YesNo(boolean yes) implements Value {}

  /** One of the choices that the measure names. */
  record Choice(String choice) implements Value {}

  /** In place of a day: it is known that it did not happen. */
  record Never() implements Value {}
}
