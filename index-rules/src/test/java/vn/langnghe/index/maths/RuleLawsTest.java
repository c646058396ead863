package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Quantity.Combination;
import vn.langnghe.index.maths.Quantity.Measure;

/** Laws of single rules. */
class RuleLawsTest {

  private static final int CASES = Integer.getInteger("langnghe.cases", 1_000);
  private static final Rounding OFFICIAL = new Rounding(2, RoundingMode.HALF_UP);

  @Test
  void more_done_is_never_worth_less_and_more_complaints_are_never_worth_more() {
    RandomCase.forEach(
        CASES,
        random -> {
          long all = random.random().nextLong(1, 2_000);
          long done = random.random().nextLong(all + 1);
          var ratio =
              new Rule.Ratio(
                  Combination.difference(
                      new Measure("x.done", false), List.of(new Measure("x.bad", true))),
                  new Measure("x.all", false),
                  null);
          var floor = random.random().nextBoolean() ? BigDecimal.valueOf(60) : null;
          var rubric = single(new Rule.LinearToTarget(ratio, BigDecimal.valueOf(85), floor));
          var before = new FactsInHand().count("x.all", all).count("x.done", done);

          var value = value(rubric, before);

          assertThat(value(rubric, before.count("x.bad", 1))).isLessThanOrEqualTo(value);
          assertThat(value(rubric, before.count("x.bad", 0).count("x.done", done + 1)))
              .isGreaterThanOrEqualTo(value);
        });
  }

  /** The oracle rounds half up by whole numbers: floor((2a + b) / 2b). */
  @Test
  void a_proportion_equals_the_exact_fraction_rounded_once() {
    RandomCase.forEach(
        CASES,
        random -> {
          long all = random.random().nextLong(1, 1_000_000);
          long done = random.random().nextLong(all + 1);
          var ratio =
              new Rule.Ratio(new Measure("x.done", false), new Measure("x.all", false), null);
          var facts = new FactsInHand().count("x.all", all).count("x.done", done);

          var hundredths = BigInteger.valueOf(2 * done * 2_000 + all).divide(big(2 * all));

          assertThat(value(single(new Rule.Proportion(ratio)), facts))
              .isEqualTo(new BigDecimal(hundredths, 2));
        });
  }

  /** Each rule that grows with what is done, on the same maximum. */
  private static List<Rule> growing() {
    var done = new Measure("x.done", false);
    var ratio = new Rule.Ratio(done, new Measure("x.all", false), null);
    var steps =
        List.of(
            new Rule.Step(BigDecimal.valueOf(90), false, BigDecimal.valueOf(20)),
            new Rule.Step(BigDecimal.valueOf(40), true, BigDecimal.valueOf(7)),
            new Rule.Step(BigDecimal.ZERO, true, BigDecimal.ONE));
    return List.of(
        new Rule.Proportion(ratio),
        new Rule.LinearToTarget(ratio, BigDecimal.valueOf(85), BigDecimal.valueOf(60)),
        new Rule.ShareSteps(ratio, steps, BigDecimal.ZERO),
        new Rule.CountSteps(done, steps, BigDecimal.ZERO),
        new Rule.PerUnit(done, BigDecimal.valueOf(3, 1)),
        new Rule.WeightedCounts(
            List.of(
                new Rule.Weighted(done, BigDecimal.valueOf(100)),
                new Rule.Weighted(new Measure("x.all", false), BigDecimal.valueOf(20)))));
  }

  @Test
  void one_more_done_is_never_worth_less_under_any_rule_that_grows() {
    RandomCase.forEach(
        CASES,
        random -> {
          long all = random.random().nextLong(1, 200);
          long done = random.random().nextLong(all + 1);
          for (var rule : growing()) {
            var facts = new FactsInHand().count("x.all", all).count("x.done", done);
            var before = value(single(rule), facts);

            assertThat(value(single(rule), facts.count("x.done", done + 1)))
                .as(rule.toString())
                .isGreaterThanOrEqualTo(before);
          }
        });
  }

  @Test
  void a_day_later_is_never_worth_more_nor_a_smaller_penalty() {
    RandomCase.forEach(
        CASES,
        random -> {
          var start = new Start.OfYear(MonthDay.of(6, 1));
          var day = LocalDate.of(2026, 5, 1).plusDays(random.random().nextInt(150));
          var dated =
              new Rule.Dated(
                  "x.day",
                  start,
                  List.of(
                      new Rule.Within(30, BigDecimal.valueOf(20)),
                      new Rule.Within(60, BigDecimal.valueOf(5))),
                  BigDecimal.ONE);
          var late =
              new Rule.Late(
                  "x.day",
                  start,
                  random.random().nextInt(5),
                  BigDecimal.valueOf(2),
                  BigDecimal.valueOf(3, 1),
                  null);
          var today = new FactsInHand().day("x.day", day.toString());
          var tomorrow = new FactsInHand().day("x.day", day.plusDays(1).toString());

          assertThat(value(single(dated), tomorrow))
              .isLessThanOrEqualTo(value(single(dated), today));
          assertThat(value(single(late), tomorrow))
              .isGreaterThanOrEqualTo(value(single(late), today));
        });
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  private static Rubric single(Rule rule) {
    var maximum = BigDecimal.valueOf(20);
    return new Rubric(
        "M",
        "2026.1",
        Unit.POINTS,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        null,
        maximum,
        OFFICIAL,
        null,
        new Criterion.Leaf("M", maximum, rule));
  }

  private static BigDecimal value(Rubric rubric, Facts facts) {
    return Objects.requireNonNull(Evaluation.evaluate(rubric, facts).value());
  }
}
