package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.maths.OneLeaf.evaluate;
import static vn.langnghe.index.maths.OneLeaf.leaf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Criterion.Role;

/**
 * From leaves to the total: not applicable, stretching, bonus, penalties, and whose word counts.
 */
class TotalTest {

  private static final Condition ABSENT =
      new Condition.Is("x.concerned", new Value.YesNo(false), null);

  private static Rule each(String measure) {
    return new Rule.PerUnit(new Quantity.Measure(measure, false), BigDecimal.ONE);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  private static Group group(String code, @Nullable String maximum, Role role, Criterion... parts) {
    return new Group(code, maximum == null ? null : number(maximum), List.of(parts), role, null);
  }

  /** Thanh Hóa 2023: 68.32 points of 84 that apply are 81.33 %. */
  @Test
  void what_does_not_apply_leaves_the_denominator() {
    var rubric =
        OneLeaf.rubric(
            "100",
            new Rubric.Total(true, List.of()),
            leaf("A", "84", each("x.points")),
            new Leaf("B", number("16"), each("x.unknown"), ABSENT));
    var facts = new FactsInHand().amount("x.points", "68.32").yes("x.concerned", false);

    var tree = Evaluation.evaluate(rubric, facts);

    assertThat(tree.value()).isEqualTo("81.33");
    assertThat(tree.maximum()).isEqualByComparingTo("100");
    assertThat(tree.inputs().byName())
        .containsExactly(Map.entry("applicable", number("84")), Map.entry("sum", number("68.32")));
    assertThat(tree.parts().getLast().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(tree.parts().getLast().value()).isNull();
    assertThat(tree.parts().getLast().maximum()).isEqualByComparingTo("16");
  }

  @Test
  void without_stretching_the_points_stay_and_the_maximum_shrinks() {
    var facts = new FactsInHand().amount("x.points", "68.32").yes("x.concerned", false);

    var tree =
        evaluate(
            facts,
            "100",
            leaf("A", "84", each("x.points")),
            new Leaf("B", number("16"), each("x.unknown"), ABSENT));

    assertThat(tree.value()).isEqualTo("68.32");
    assertThat(tree.maximum()).isEqualByComparingTo("84");
    assertThat(tree.inputs().byName()).isEmpty();
  }

  @Test
  void what_concerns_the_agency_or_may_concern_it_keeps_its_maximum() {
    var part = new Leaf("B", number("16"), each("x.points"), ABSENT);
    for (var facts : List.of(new FactsInHand(), new FactsInHand().yes("x.concerned", true))) {
      var tree =
          evaluate(facts.amount("x.points", "4"), "100", leaf("A", "84", each("x.points")), part);

      assertThat(tree.value()).isEqualTo("8.00");
      assertThat(tree.maximum()).isEqualByComparingTo("100");
    }
  }

  @Test
  void a_whole_group_may_not_apply() {
    var facts = new FactsInHand().amount("x.points", "4").yes("x.concerned", false);
    var group =
        new Group(
            "G", number("16"), List.of(leaf("B", "16", each("x.points"))), Role.REGULAR, ABSENT);

    var tree = evaluate(facts, "100", leaf("A", "84", each("x.points")), group);

    assertThat(tree.value()).isEqualTo("4.00");
    assertThat(tree.maximum()).isEqualByComparingTo("84");
    var left = tree.parts().getLast();
    assertThat(left.state()).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(left.maximum()).isEqualByComparingTo("16");
    assertThat(left.parts()).singleElement().extracting(ScoreTree::value).isNull();
    assertThat(left.parts().getFirst().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
  }

  @Test
  void a_group_of_which_no_part_applies_does_not_apply() {
    var facts = new FactsInHand().amount("x.points", "4").yes("x.concerned", false);
    var inner = new Leaf("B", number("16"), each("x.points"), ABSENT);

    var tree =
        evaluate(
            facts, "100", leaf("A", "84", each("x.points")), group("G", "16", Role.REGULAR, inner));

    assertThat(tree.maximum()).isEqualByComparingTo("84");
    assertThat(tree.parts().getLast().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(tree.parts().getLast().maximum()).isEqualByComparingTo("16");
  }

  @Test
  void where_nothing_applies_there_is_no_value() {
    var facts = new FactsInHand().yes("x.concerned", false);
    var rubric =
        OneLeaf.rubric(
            "10",
            new Rubric.Total(true, List.of()),
            new Leaf("A", number("10"), each("x.points"), ABSENT));

    var tree = Evaluation.evaluate(rubric, facts);

    assertThat(tree.value()).isNull();
    assertThat(tree.state()).isEqualTo(ScoreState.NOT_APPLICABLE);
  }

  /** Regular points, bonus, penalties, then the total and the sum where it differs. */
  @ParameterizedTest
  @CsvSource({
    "50, 0, 0, 50.00, ",
    "90, 8, 0, 98.00, ",
    "90, 12, 0, 100.00, ",
    "90, 40, 0, 100.00, ",
    "95, 10, 0, 100.00, 105.00",
    "95, 10, 3, 100.00, 102.00",
    "95, 10, 6, 100.00, ",
    "94, 10, 6, 99.00, ",
    "3, 0, 5, 0.00, -2.00",
    "3, 1, 9, 0.00, -1.00",
  })
  void bonus_is_capped_penalties_are_taken_away_and_the_total_stays_in_range(
      String regular, String bonus, String penalty, String total, @Nullable String sum) {
    var facts =
        new FactsInHand()
            .amount("x.regular", regular)
            .amount("x.bonus", bonus)
            .amount("x.penalty", penalty);

    var tree =
        evaluate(
            facts,
            "100",
            leaf("A", "100", each("x.regular")),
            group("B", "10", Role.BONUS, leaf("B.1", "30", each("x.bonus"))),
            group("C", "5", Role.PENALTY, leaf("C.1", null, each("x.penalty"))));

    assertThat(tree.value()).isEqualTo(total);
    var actual = tree.inputs().adjustment().sum();
    assertThat(actual == null ? null : actual.toPlainString()).isEqualTo(sum);
    assertThat(tree.maximum()).isEqualByComparingTo("100");
  }

  @Test
  void a_penalty_is_below_zero_and_has_no_points_to_win() {
    var facts = new FactsInHand().amount("x.regular", "50").amount("x.penalty", "7");

    var tree =
        evaluate(
            facts,
            "100",
            leaf("A", "100", each("x.regular")),
            group("C", "5", Role.PENALTY, leaf("C.1", null, each("x.penalty"))),
            group("D", null, Role.PENALTY, leaf("D.1", "2", each("x.penalty"))));

    var capped = tree.parts().get(1);
    assertThat(capped.value()).isEqualByComparingTo("-5");
    assertThat(capped.inputs().byName()).containsExactly(Map.entry("sum", number("-7.00")));
    assertThat(capped.maximum()).isEqualByComparingTo("0");
    assertThat(capped.parts().getFirst().value()).isEqualTo("-7.00");
    assertThat(capped.parts().getFirst().maximum()).isEqualByComparingTo("0");
    assertThat(tree.parts().get(2).value()).isEqualTo("-2.00");
    assertThat(tree.value()).isEqualTo("43.00");
  }

  @Test
  void bonus_and_penalties_stand_outside_of_what_is_stretched() {
    var rubric =
        OneLeaf.rubric(
            "100",
            new Rubric.Total(true, List.of()),
            leaf("A", "40", each("x.regular")),
            new Leaf("B", number("40"), each("x.unknown"), ABSENT),
            group("C", "20", Role.BONUS, leaf("C.1", "20", each("x.bonus"))),
            group("D", null, Role.PENALTY, leaf("D.1", null, each("x.penalty"))));
    var facts =
        new FactsInHand()
            .yes("x.concerned", false)
            .amount("x.regular", "30")
            .amount("x.bonus", "5")
            .amount("x.penalty", "2");

    // 30 of 40 are 60 of 80; plus 5, less 2.
    assertThat(Evaluation.evaluate(rubric, facts).value()).isEqualTo("63.00");
  }

  @Test
  void nothing_can_be_stretched_over_a_maximum_of_zero() {
    var rubric =
        OneLeaf.rubric("0", new Rubric.Total(true, List.of()), leaf("A", "0", each("x.regular")));
    var facts = new FactsInHand().amount("x.regular", "30");

    var tree = Evaluation.evaluate(rubric, facts);

    assertThat(tree.value()).isEqualTo("0.00");
    assertThat(tree.inputs().byName()).isEmpty();
  }

  @Test
  void bonus_alone_makes_no_total() {
    var facts = new FactsInHand().amount("x.bonus", "5");

    var tree =
        evaluate(
            facts,
            "100",
            leaf("A", "90", each("x.regular")),
            group("C", "10", Role.BONUS, leaf("C.1", "10", each("x.bonus"))));

    assertThat(tree.value()).isNull();
    assertThat(tree.state()).isEqualTo(ScoreState.NO_DATA);
    assertThat(tree.parts()).extracting(ScoreTree::value).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({"100, A", "90, A", "89.99, B", "75, B", "74.99, C", "50, C", "49.99, "})
  void a_grade_reaches_down_to_its_first_value(String value, @Nullable String code) {
    var total =
        new Rubric.Total(
            false,
            List.of(
                new Rubric.Grade("A", number("90")),
                new Rubric.Grade("B", number("75")),
                new Rubric.Grade("C", number("50"))));
    var rubric = OneLeaf.rubric("100", total, leaf("A", "100", each("x.regular")));

    var grade = rubric.grade(number(value));

    assertThat(grade == null ? null : grade.code()).isEqualTo(code);
    assertThat(rubric.grade(null)).isNull();
  }
}
