package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.index.maths.Condition.All;
import vn.langnghe.index.maths.Condition.Any;
import vn.langnghe.index.maths.Condition.Compared;
import vn.langnghe.index.maths.Condition.Comparison;
import vn.langnghe.index.maths.Condition.InTime;
import vn.langnghe.index.maths.Condition.Is;
import vn.langnghe.index.maths.Condition.Not;
import vn.langnghe.index.maths.Condition.Truth;
import vn.langnghe.index.maths.Quantity.Combination;
import vn.langnghe.index.maths.Quantity.Combination.Term;
import vn.langnghe.index.maths.Quantity.Measure;

class ConditionTest {

  private static final FactsInHand FACTS =
      new FactsInHand()
          .yes("x.yes", true)
          .yes("x.no", false)
          .choice("x.choice", "a")
          .day("x.day", "2026-03-31")
          .never("x.never")
          .amount("x.five", "5.0")
          .amount("x.six", "6");

  private static Condition says(Truth truth) {
    return switch (truth) {
      case YES -> new Is("x.yes", new Value.YesNo(true), null);
      case NO -> new Is("x.no", new Value.YesNo(true), null);
      case UNKNOWN -> new Is("x.unknown", new Value.YesNo(true), null);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, NO, NO, YES",
    "YES, UNKNOWN, UNKNOWN, YES",
    "NO, NO, NO, NO",
    "NO, UNKNOWN, NO, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void and_and_or_know_three_truths(Truth one, Truth other, Truth and, Truth or) {
    assertThat(new All(List.of(says(one), says(other))).in(FACTS)).isEqualTo(and);
    assertThat(new All(List.of(says(other), says(one))).in(FACTS)).isEqualTo(and);
    assertThat(new Any(List.of(says(one), says(other))).in(FACTS)).isEqualTo(or);
    assertThat(new Any(List.of(says(other), says(one))).in(FACTS)).isEqualTo(or);
  }

  @ParameterizedTest
  @CsvSource({"YES, NO", "NO, YES", "UNKNOWN, UNKNOWN"})
  void not_leaves_the_unknown_unknown(Truth truth, Truth not) {
    assertThat(new Not(says(truth)).in(FACTS)).isEqualTo(not);
  }

  @Test
  void a_measure_says_a_choice_or_what_its_absence_means() {
    assertThat(new Is("x.choice", new Value.Choice("a"), null).in(FACTS)).isEqualTo(Truth.YES);
    assertThat(new Is("x.choice", new Value.Choice("b"), null).in(FACTS)).isEqualTo(Truth.NO);
    var absent = new Value.YesNo(false);
    assertThat(new Is("x.unknown", new Value.YesNo(false), absent).in(FACTS)).isEqualTo(Truth.YES);
    assertThat(new Is("x.yes", new Value.YesNo(true), absent).in(FACTS)).isEqualTo(Truth.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, NO, YES, YES",
    "MORE_THAN, NO, NO, YES",
    "AT_MOST, YES, YES, NO",
    "LESS_THAN, YES, NO, NO",
    "EQUAL, NO, YES, NO",
  })
  void numbers_are_compared_by_size_and_not_by_their_decimals(
      Comparison comparison, Truth less, Truth same, Truth more) {
    var five = new Measure("x.five", false);
    var six = new Measure("x.six", false);
    var plainFive = new Combination(List.of(new Term(new BigDecimal("5"), null)));

    assertThat(new Compared(five, comparison, six).in(FACTS)).isEqualTo(less);
    assertThat(new Compared(five, comparison, plainFive).in(FACTS)).isEqualTo(same);
    assertThat(new Compared(six, comparison, five).in(FACTS)).isEqualTo(more);
    assertThat(new Compared(new Measure("x.unknown", false), comparison, five).in(FACTS))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(new Compared(five, comparison, new Measure("x.unknown", false)).in(FACTS))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void a_sum_has_factors_and_numbers_and_does_not_fall_below_zero() {
    var sum =
        new Combination(
            List.of(
                new Term(new BigDecimal("2"), new Measure("x.five", false)),
                new Term(new BigDecimal("-0.5"), new Measure("x.six", false)),
                new Term(new BigDecimal("3"), null)));
    var below = new Combination(List.of(new Term(new BigDecimal("-1"), null)));

    assertThat(sum.of(FACTS)).isEqualByComparingTo("10");
    assertThat(below.of(FACTS)).isEqualByComparingTo("0");
    assertThat(
            new Combination(List.of(new Term(BigDecimal.ONE, new Measure("x.no", true)))).of(FACTS))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"31, 0, YES", "30, 0, NO", "30, 1, YES", "1, 29, NO", "1, 30, YES"})
  void in_time_is_up_to_the_last_day(int startDay, int days, Truth truth) {
    var start = new Start.OfYear(MonthDay.of(3, startDay));

    assertThat(new InTime("x.day", start, days).in(FACTS)).isEqualTo(truth);
    assertThat(new InTime("x.never", start, days).in(FACTS)).isEqualTo(Truth.NO);
    assertThat(new InTime("x.unknown", start, days).in(FACTS)).isEqualTo(Truth.UNKNOWN);
    assertThat(new InTime("x.day", new Start.Declared("x.unknown"), days).in(FACTS))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void every_measure_that_decides_is_named_in_order() {
    var all =
        new All(
            List.of(
                says(Truth.YES),
                new Any(List.of(new Not(says(Truth.NO)))),
                new InTime("x.day", new Start.Declared("x.start"), 1),
                new InTime("x.never", new Start.OfYear(MonthDay.of(1, 1)), 1),
                new Compared(
                    new Measure("x.five", false),
                    Comparison.EQUAL,
                    Combination.difference(
                        new Measure("x.six", false), List.of(new Measure("x.one", false))))));
    var named = new ArrayList<String>();

    all.measures(named::add);

    assertThat(named)
        .containsExactly(
            "x.yes", "x.no", "x.day", "x.start", "x.never", "x.five", "x.six", "x.one");
    assertThat(Comparison.AT_LEAST.sign()).isEqualTo(">=");
  }
}
