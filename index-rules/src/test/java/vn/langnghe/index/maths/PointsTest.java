package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Quantity.Combination;
import vn.langnghe.index.maths.Quantity.Largest;
import vn.langnghe.index.maths.Quantity.Measure;
import vn.langnghe.index.maths.Rule.Answers;
import vn.langnghe.index.maths.Rule.Appraised;
import vn.langnghe.index.maths.Rule.IndexImport;
import vn.langnghe.index.maths.Rule.LinearToTarget;
import vn.langnghe.index.maths.Rule.Proportion;
import vn.langnghe.index.maths.Rule.Ratio;

class PointsTest {

  private static final Measure DONE = new Measure("x.done", false);
  private static final Measure ALL = new Measure("x.all", false);

  private static Ratio ratio(@Nullable String whenNone) {
    return new Ratio(DONE, ALL, whenNone == null ? null : new BigDecimal(whenNone));
  }

  private static Leaf leaf(String code, String maximum, Rule rule) {
    return new Leaf(code, new BigDecimal(maximum), rule);
  }

  private static ScoreTree evaluate(Facts facts, Criterion... parts) {
    var root = new Group("ALL", new BigDecimal("100"), List.of(parts));
    return Evaluation.evaluate(rubric(root), facts);
  }

  private static Rubric rubric(Criterion root) {
    return new Rubric(
        "T",
        "2026.1",
        Unit.POINTS,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        null,
        new BigDecimal("100"),
        new Rounding(2, RoundingMode.HALF_UP),
        new Rubric.Survey(
            "Q", Estimator.SAMPLE, Formula.MEAN5, List.of(Formula.TOP2, Formula.MEAN5)),
        root);
  }

  private static ScoreTree only(Facts facts, String maximum, Rule rule) {
    return evaluate(facts, leaf("A", maximum, rule)).parts().getFirst();
  }

  private static FactsInHand counted(long done, long all) {
    return new FactsInHand().count("x.done", done).count("x.all", all);
  }

  @ParameterizedTest
  @CsvSource({
    "653, 654, 20, 19.97",
    "1, 47, 6, 0.13",
    "43, 47, 4, 3.66",
    "547, 547, 6, 6.00",
    "0, 654, 4, 0.00",
    "1, 800, 1, 0.00",
    "1, 200, 1, 0.01",
    "5, 1000, 1, 0.01",
    "49, 10000, 1, 0.00",
    "700, 654, 20, 20.00",
  })
  void a_proportion_is_rounded_once_and_never_above_the_maximum(
      long done, long all, String maximum, String points) {
    var leaf = only(counted(done, all), maximum, new Proportion(ratio(null)));

    assertThat(leaf.value()).isEqualTo(points);
    assertThat(leaf.state()).isEqualTo(ScoreState.SCORED);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 100, 2, 80, 2.00",
    "79, 100, 2, 80, 1.98",
    "799999, 1000000, 2, 80, 2.00",
    "796, 1000, 2, 80, 1.99",
    "100, 100, 2, 80, 2.00",
    "8, 12, 2, 80, 1.67",
    "300, 654, 6, 50, 5.50",
    "327, 654, 6, 50, 6.00",
    "654, 654, 6, 50, 6.00",
    "588, 654, 6, 90, 5.99",
    "589, 654, 6, 90, 6.00",
  })
  void a_target_gives_the_maximum_and_nothing_more(
      long done, long all, String maximum, String target, String points) {
    var rule = new LinearToTarget(ratio(null), new BigDecimal(target), null);

    assertThat(only(counted(done, all), maximum, rule).value()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "5999, 0.00",
    "6000, 7.06",
    "8499, 10.00",
    "8490, 9.99",
    "8500, 10.00",
    "10000, 10.00"
  })
  void below_the_floor_there_is_nothing(long done, String points) {
    var rule = new LinearToTarget(ratio(null), new BigDecimal("85"), new BigDecimal("60"));

    assertThat(only(counted(done, 10000), "10", rule).value()).isEqualTo(points);
  }

  @Test
  void nothing_to_divide_by_gives_the_points_of_the_rubric_and_says_no_data() {
    var tree =
        evaluate(
            counted(0, 0).count("y.done", 1).count("y.all", 2),
            leaf("FULL", "6", new Proportion(ratio("6"))),
            leaf("ZERO", "6", new Proportion(ratio("0"))),
            leaf("NULL", "6", new Proportion(ratio(null))),
            leaf(
                "HALF",
                "1",
                new Proportion(
                    new Ratio(new Measure("y.done", false), new Measure("y.all", false), null))));

    assertThat(tree.parts())
        .extracting(ScoreTree::value)
        .containsExactly(
            new BigDecimal("6.00"), new BigDecimal("0.00"), null, new BigDecimal("0.50"));
    assertThat(tree.parts())
        .extracting(ScoreTree::state)
        .containsExactly(
            ScoreState.NO_DATA, ScoreState.NO_DATA, ScoreState.NO_DATA, ScoreState.SCORED);
    assertThat(tree.value()).isEqualTo("6.50");
    assertThat(tree.state()).isEqualTo(ScoreState.SCORED);
  }

  @Test
  void a_tree_in_which_nothing_rests_on_data_has_no_value_anywhere() {
    var tree = evaluate(counted(0, 0), leaf("FULL", "6", new Proportion(ratio("6"))));

    assertThat(tree.value()).isNull();
    assertThat(tree.parts().getFirst().value()).isNull();
    assertThat(tree.state()).isEqualTo(ScoreState.NO_DATA);
  }

  @Test
  void unknown_is_not_zero() {
    var numeratorUnknown = new FactsInHand().count("x.all", 5);
    var denominatorUnknown = new FactsInHand().count("x.done", 5);
    var other = leaf("B", "10", new IndexImport("OTHER"));

    for (var facts : List.of(numeratorUnknown, denominatorUnknown)) {
      var tree =
          evaluate(facts.index("OTHER", "50"), leaf("A", "6", new Proportion(ratio("6"))), other);

      assertThat(tree.parts().getFirst().value()).isNull();
      assertThat(tree.parts().getFirst().state()).isEqualTo(ScoreState.NO_DATA);
      assertThat(tree.parts().getFirst().inputs().byName()).hasSize(1);
      assertThat(tree.value()).isEqualTo("5.00");
    }
  }

  @Test
  void nothing_recorded_in_our_own_register_means_none() {
    var own = new Ratio(new Measure("x.done", true), new Measure("x.all", true), BigDecimal.TEN);
    var tree =
        evaluate(
            new FactsInHand().index("OTHER", "50"),
            leaf("A", "10", new Proportion(own)),
            leaf("B", "10", new IndexImport("OTHER")));

    assertThat(tree.value()).isEqualTo("15.00");
    assertThat(tree.parts().getFirst().inputs().byName())
        .containsEntry("x.all", BigDecimal.ZERO)
        .doesNotContainKey("share");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 4.20", "0, 0, 0, 6.00", "10, 0, 0, 0.00", "4, 4, 4, 0.00"})
  void a_difference_does_not_fall_below_zero(
      long disliked, long overdue, long repeated, String points) {
    var less =
        List.of(new Measure("x.a", true), new Measure("x.b", true), new Measure("x.c", true));
    var facts =
        new FactsInHand()
            .count("x.all", 10)
            .count("x.a", disliked)
            .count("x.b", overdue)
            .count("x.c", repeated);
    var rule = new Proportion(new Ratio(Combination.difference(ALL, less), ALL, null));

    assertThat(only(facts, "6", rule).value()).isEqualTo(points);
  }

  @Test
  void a_difference_of_which_a_term_is_unknown_is_unknown() {
    var rest = Combination.difference(ALL, List.of(DONE));

    assertThat(rest.of(new FactsInHand().count("x.all", 3))).isNull();
    assertThat(rest.of(new FactsInHand().count("x.done", 3))).isNull();
    assertThat(rest.of(counted(1, 3))).isEqualByComparingTo("2");
  }

  @Test
  void the_largest_known_count_is_taken_and_else_the_expected_one() {
    var expected = new Measure("x.expected", false);
    var largest = new Largest(List.of(DONE, ALL), expected);

    assertThat(largest.of(counted(7, 5))).isEqualByComparingTo("7");
    assertThat(largest.of(counted(5, 7))).isEqualByComparingTo("7");
    assertThat(largest.of(new FactsInHand().count("x.all", 2))).isEqualByComparingTo("2");
    assertThat(largest.of(counted(0, 0).count("x.expected", 9))).isEqualByComparingTo("9");
    assertThat(largest.of(new FactsInHand().count("x.expected", 9))).isEqualByComparingTo("9");
    assertThat(largest.of(counted(0, 0))).isEqualByComparingTo("0");
    assertThat(largest.of(new FactsInHand())).isNull();
    assertThat(new Largest(List.of(DONE, ALL), null).of(counted(0, 0))).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "86.24, 21.56",
    "0.00, 0.00",
    "100.00, 25.00",
    "86.22, 21.56",
    "86.21, 21.55",
    "130, 25.00"
  })
  void an_imported_index_gives_its_percentage_of_the_maximum(String index, String points) {
    var leaf = only(new FactsInHand().index("SIPAS", index), "25", new IndexImport("SIPAS"));

    assertThat(leaf.value()).isEqualTo(points);
    assertThat(leaf.inputs().byName()).containsEntry("SIPAS", new BigDecimal(index));
  }

  @Test
  void survey_answers_become_points_by_the_formula_of_the_rubric() {
    var facts =
        new FactsInHand()
            .answers("Q1", LevelCounts.of(3, 0, 0, 1, 0, 1))
            .answers("Q2", LevelCounts.of(0, 0, 0, 0, 1, 0));

    var leaf = only(facts, "30", new Answers(List.of("Q1", "Q2")));

    // (3 + 5 + 4) / 15 of 30
    assertThat(leaf.value()).isEqualTo("24.00");
    assertThat(leaf.inputs().byName().keySet()).containsExactly("valid", "TOP2", "MEAN5");
    assertThat(leaf.inputs().byName()).containsEntry("TOP2", new BigDecimal("66.67"));
  }

  @Test
  void without_answers_import_or_appraisal_there_is_no_data() {
    var tree =
        evaluate(
            new FactsInHand(),
            leaf("A", "30", new Answers(List.of("Q1"))),
            leaf("B", "30", new IndexImport("SIPAS")),
            leaf("C", "40", new Appraised()));

    assertThat(tree.parts()).extracting(ScoreTree::value).containsOnlyNulls();
    assertThat(tree.parts()).extracting(ScoreTree::state).containsOnly(ScoreState.NO_DATA);
  }

  @Test
  void inputs_are_listed_in_the_order_of_the_rule() {
    var leaf = only(counted(653, 654), "20", new Proportion(ratio(null)));

    assertThat(leaf.inputs().byName().keySet()).containsExactly("x.done", "x.all", "share");
    assertThat(leaf.inputs().byName()).containsEntry("share", new BigDecimal("99.85"));
  }
}
