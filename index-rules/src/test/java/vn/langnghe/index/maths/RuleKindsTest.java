package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.maths.OneLeaf.only;
import static vn.langnghe.index.maths.OneLeaf.points;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Condition.Is;
import vn.langnghe.index.maths.Quantity.Measure;
import vn.langnghe.index.maths.Rule.Ratio;
import vn.langnghe.index.maths.Rule.Step;
import vn.langnghe.index.maths.Rule.Within;
import vn.langnghe.index.maths.Start.Declared;
import vn.langnghe.index.maths.Start.OfYear;

/** Each kind of rule on its edges; every expected number is worked by hand. */
class RuleKindsTest {

  private static final Measure DONE = new Measure("x.done", false);
  private static final Measure ALL = new Measure("x.all", false);
  private static final Start DECEMBER_15 = new OfYear(MonthDay.of(12, 15));

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  private static Step from(String from, String points) {
    return new Step(number(from), false, number(points));
  }

  private static Step above(String from, String points) {
    return new Step(number(from), true, number(points));
  }

  private static Is yes(String measure) {
    return new Is(measure, new Value.YesNo(true), null);
  }

  private static FactsInHand none() {
    return new FactsInHand();
  }

  @Test
  void met_gives_the_maximum_or_the_points_that_are_named_and_unmet_the_others() {
    var rule = new Rule.Binary(yes("x.is"), null, number("1"));
    var named = new Rule.Binary(yes("x.is"), number("2.5"), number("0"));

    assertThat(points(none().yes("x.is", true), rule)).isEqualTo("10.00");
    assertThat(points(none().yes("x.is", false), rule)).isEqualTo("1.00");
    assertThat(points(none(), rule)).isNull();
    assertThat(points(none().yes("x.is", true), named)).isEqualTo("2.50");
    assertThat(points(none().yes("x.is", false), named)).isEqualTo("0.00");
    assertThat(only(none().yes("x.is", true), rule).inputs().byName())
        .containsExactly(Map.entry("x.is", BigDecimal.ONE));
    assertThat(only(none().yes("x.is", false), rule).inputs().byName())
        .containsExactly(Map.entry("x.is", BigDecimal.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 10.00",
    "101, 100, 10.00",
    "9999, 10000, 8.00",
    "90, 100, 8.00",
    "8999, 10000, 6.00",
    "80, 100, 6.00",
    "7999, 10000, 1.00",
    "1, 10000, 1.00",
    "0, 10000, 0.50",
    "2, 3, 1.00",
  })
  void a_share_is_held_against_the_steps_before_it_is_rounded(long done, long all, String points) {
    var rule =
        new Rule.ShareSteps(
            new Ratio(DONE, ALL, null),
            List.of(from("100", "10"), from("90", "8"), from("80", "6"), above("0", "1")),
            number("0.5"));

    assertThat(points(none().count("x.done", done).count("x.all", all), rule)).isEqualTo(points);
  }

  @Test
  void a_share_of_nothing_gives_what_the_rubric_says() {
    var steps = List.of(from("50", "10"));
    var facts = none().count("x.done", 0).count("x.all", 0);
    var silent = new Rule.ShareSteps(new Ratio(DONE, ALL, null), steps, number("0"));
    var generous = new Rule.ShareSteps(new Ratio(DONE, ALL, number("4")), steps, number("0"));
    var other = OneLeaf.leaf("O", "1", new Rule.PerUnit(new Measure("y.one", false), number("1")));

    assertThat(points(facts, silent)).isNull();
    var tree =
        OneLeaf.evaluate(facts.count("y.one", 1), "11", OneLeaf.leaf("L", "10", generous), other);
    assertThat(tree.parts().getFirst().value()).isEqualTo("4.00");
    assertThat(tree.parts().getFirst().state()).isEqualTo(ScoreState.NO_DATA);
    assertThat(tree.value()).isEqualTo("5.00");
  }

  @ParameterizedTest
  @CsvSource({"3, 2.00", "2, 2.00", "1, 1.00", "0, 0.00", "1.99, 1.00"})
  void a_number_falls_on_the_highest_step_that_it_reaches(String count, String points) {
    var rule = new Rule.CountSteps(DONE, List.of(from("2", "2"), from("1", "1")), number("0"));

    assertThat(points(none().amount("x.done", count), rule)).isEqualTo(points);
    assertThat(points(none(), rule)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10, 3.00",
    "2025-12-31, 3.00",
    "2026-02-09, 3.00",
    "2026-02-10, 1.50",
    "2026-03-11, 1.50",
    "2026-03-12, 0.25",
  })
  void days_are_counted_from_a_day_that_was_declared(String day, String points) {
    var rule =
        new Rule.Dated(
            "x.day",
            new Declared("x.start"),
            List.of(new Within(30, number("3")), new Within(60, number("1.5"))),
            number("0.25"));
    var facts = none().day("x.start", "2026-01-10");

    assertThat(points(facts.day("x.day", day), rule)).isEqualTo(points);
    assertThat(points(none().day("x.day", day), rule)).isNull();
    assertThat(points(none().day("x.start", "2026-01-10"), rule)).isNull();
    assertThat(points(none().never("x.day"), rule)).isEqualTo("0.25");
  }

  @Test
  void a_day_of_the_year_is_of_the_year_that_is_judged() {
    var rule =
        new Rule.Dated("x.day", DECEMBER_15, List.of(new Within(0, number("3"))), number("0"));

    assertThat(points(none().day("x.day", "2026-12-15"), rule)).isEqualTo("3.00");
    assertThat(points(none().day("x.day", "2026-12-16"), rule)).isEqualTo("0.00");
    assertThat(points(none().day("x.day", "2027-01-02"), rule)).isEqualTo("0.00");
    assertThat(only(none().day("x.day", "2026-12-16"), rule).inputs().byName())
        .containsExactly(Map.entry("days", BigDecimal.ONE));
  }

  @Test
  void a_choice_gives_its_points_and_is_shown_among_the_inputs() {
    var rule = new Rule.Chosen("x.use", Map.of("regular", number("10"), "no", number("0")));

    assertThat(points(none().choice("x.use", "regular"), rule)).isEqualTo("10.00");
    assertThat(points(none().choice("x.use", "no"), rule)).isEqualTo("0.00");
    assertThat(points(none().choice("x.use", "other"), rule)).isNull();
    assertThat(points(none().yes("x.use", true), rule)).isNull();
    assertThat(only(none().choice("x.use", "no"), rule).inputs().byName())
        .containsExactly(Map.entry("x.use=no", BigDecimal.ONE));
  }

  @Test
  void the_first_case_that_holds_decides_and_an_unknown_one_leaves_no_data() {
    var rule =
        new Rule.Branch(
            List.of(
                new Rule.Case(yes("x.a"), new Rule.PerUnit(DONE, number("1"))),
                new Rule.Case(yes("x.b"), new Rule.PerUnit(DONE, number("2")))),
            new Rule.PerUnit(DONE, number("3")));
    var facts = none().count("x.done", 1);

    assertThat(points(facts, rule)).isNull();
    assertThat(points(facts.yes("x.a", false), rule)).isNull();
    assertThat(points(facts.yes("x.b", false), rule)).isEqualTo("3.00");
    assertThat(points(facts.yes("x.b", true), rule)).isEqualTo("2.00");
    assertThat(points(facts.yes("x.a", true), rule)).isEqualTo("1.00");
    assertThat(only(facts, rule).inputs().byName().keySet()).containsExactly("x.a", "x.done");
  }

  @Test
  void one_thing_missing_on_the_list_gives_nothing_even_where_others_are_unknown() {
    var rule = new Rule.AllOrNothing(List.of(yes("x.a"), yes("x.b")));

    assertThat(points(none().yes("x.a", true).yes("x.b", true), rule)).isEqualTo("10.00");
    assertThat(points(none().yes("x.a", false), rule)).isEqualTo("0.00");
    assertThat(points(none().yes("x.b", false), rule)).isEqualTo("0.00");
    assertThat(points(none().yes("x.b", true), rule)).isNull();
  }

  @Test
  void levels_are_worth_their_weights() {
    var weights = List.of(number("0"), number("20"), number("60"), number("100"), number("100"));
    var rule = new Rule.WeightedLevels(List.of("Q1", "Q2"), weights);
    var facts =
        none()
            .answers("Q1", LevelCounts.of(7, 1, 1, 1, 0, 0))
            .answers("Q2", LevelCounts.of(0, 0, 0, 0, 1, 1));

    // (0 + 20 + 60 + 100 + 100) / 5 = 56 %
    assertThat(points(facts, rule)).isEqualTo("5.60");
    assertThat(only(facts, rule).inputs().byName())
        .containsEntry("valid", number("5"))
        .containsEntry("share", number("56.00"));
    assertThat(points(none(), rule)).isNull();
  }

  @Test
  void answers_counted_elsewhere_are_worth_their_weights() {
    var answers =
        List.of(
            new Rule.Weighted(new Measure("x.a", false), number("100")),
            new Rule.Weighted(new Measure("x.b", false), number("60")),
            new Rule.Weighted(new Measure("x.c", false), number("20")),
            new Rule.Weighted(new Measure("x.d", true), number("0")));
    var rule = new Rule.WeightedCounts(answers);
    var facts = none().count("x.a", 3).count("x.b", 2).count("x.c", 1);

    // (300 + 120 + 20) / 6 = 73.33 %
    assertThat(points(facts, rule)).isEqualTo("7.33");
    assertThat(only(facts, rule).inputs().byName())
        .containsEntry("valid", number("6"))
        .containsEntry("share", number("73.33"));
    assertThat(points(facts.count("x.d", 4), rule)).isEqualTo("4.40");
    assertThat(points(none().count("x.a", 3), rule)).isNull();
    assertThat(points(none().count("x.a", 0).count("x.b", 0).count("x.c", 0), rule)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 1.50", "3, 4.50", "6, 9.00", "7, 10.00", "90, 10.00"})
  void so_many_points_for_each_up_to_the_maximum(long count, String points) {
    var rule = new Rule.PerUnit(DONE, number("1.5"));

    assertThat(points(none().count("x.done", count), rule)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 0.00",
    "2026-12-15, 0.00",
    "2026-12-16, 1.00",
    "2026-12-17, 1.00",
    "2026-12-18, 1.75",
    "2026-12-20, 3.25",
  })
  void lateness_costs_more_each_day_after_the_days_of_grace(String day, String points) {
    var rule = new Rule.Late("x.day", DECEMBER_15, 2, number("1"), number("0.75"), null);

    assertThat(points(none().day("x.day", day), rule)).isEqualTo(points);
    assertThat(points(none(), rule)).isNull();
  }

  private static @Nullable String total(FactsInHand facts, @Nullable Condition unless) {
    var refusal = new Rule.Refusal(new OfYear(MonthDay.of(12, 20)), unless);
    var late = new Rule.Late("x.day", DECEMBER_15, 2, number("1"), number("1"), refusal);
    var tree =
        OneLeaf.evaluate(
            facts.count("x.done", 8),
            "10",
            OneLeaf.leaf("P", "10", new Rule.PerUnit(DONE, number("1"))),
            new Criterion.Group(
                "V", null, List.of(OneLeaf.leaf("V.1", null, late)), Criterion.Role.PENALTY, null));
    return tree.value() == null
        ? null
        : tree.value() + (tree.inputs().adjustment().refused() ? " refused" : "");
  }

  @Test
  void what_is_not_taken_makes_the_whole_index_zero_unless_excused() {
    var excuse = yes("x.excused");

    assertThat(total(none().day("x.day", "2026-12-20"), excuse)).isEqualTo("4.00");
    assertThat(total(none().day("x.day", "2026-12-21"), excuse)).isEqualTo("0.00 refused");
    assertThat(total(none().day("x.day", "2026-12-21").yes("x.excused", false), excuse))
        .isEqualTo("0.00 refused");
    assertThat(total(none().day("x.day", "2026-12-21").yes("x.excused", true), excuse))
        .isEqualTo("3.00");
    assertThat(total(none().day("x.day", "2026-12-21"), null)).isEqualTo("0.00 refused");
    assertThat(total(none().never("x.day"), excuse)).isEqualTo("0.00 refused");
    assertThat(total(none().never("x.day").yes("x.excused", true), excuse)).isEqualTo("8.00");
    assertThat(total(none(), excuse)).isEqualTo("8.00");
  }
}
