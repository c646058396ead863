package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;

class PooledAnswersTest {

  private static Criterion item(String code) {
    return new Leaf(code, null, new Rule.Answers(List.of(code)));
  }

  private static Rubric rubric(Criterion... parts) {
    return new Rubric(
        "S",
        "2026.1",
        Unit.PERCENT,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        new BigDecimal("100"),
        new Rounding(2, RoundingMode.HALF_UP),
        new Rubric.Survey(
            "Q", Estimator.SAMPLE, Formula.TOP2, List.of(Formula.TOP2, Formula.MEAN5)),
        new Group("S", null, List.of(parts)));
  }

  @Test
  void a_group_pools_the_answers_of_its_items_and_not_their_means() {
    var facts =
        new FactsInHand()
            .answers("A", LevelCounts.of(0, 0, 0, 0, 90, 0))
            .answers("B", LevelCounts.of(80, 10, 0, 0, 0, 0));

    var tree = Evaluation.evaluate(rubric(item("A"), item("B")), facts);

    // The mean of the two items would be 50 %.
    assertThat(tree.value()).isEqualTo("90.00");
    assertThat(tree.inputs().byName().keySet())
        .containsExactly("1", "2", "3", "4", "5", "none", "valid", "TOP2", "MEAN5");
    assertThat(tree.inputs().byName().values().stream().map(BigDecimal::toPlainString))
        .containsExactly("10", "0", "0", "90", "0", "80", "100", "90.00", "74.00");
    assertThat(tree.maximum()).isNull();
  }

  @Test
  void an_item_without_answers_has_no_value_and_changes_nothing() {
    var facts = new FactsInHand().answers("A", LevelCounts.of(1, 1, 0, 0, 0, 1));

    var tree = Evaluation.evaluate(rubric(item("A"), item("B")), facts);

    assertThat(tree.value()).isEqualTo("50.00");
    assertThat(tree.parts().getLast().value()).isNull();
    assertThat(tree.parts().getLast().state()).isEqualTo(ScoreState.NO_DATA);
    assertThat(tree.parts().getLast().inputs().byName()).doesNotContainKeys("TOP2", "MEAN5");
  }

  @Test
  void without_any_answer_there_is_nothing_to_judge() {
    var tree = Evaluation.evaluate(rubric(item("A")), new FactsInHand());

    assertThat(tree.value()).isNull();
    assertThat(tree.state()).isEqualTo(ScoreState.NO_DATA);
  }

  @Test
  void a_percent_tree_takes_answers_only() {
    var rubric = rubric(new Leaf("X", null, new Rule.Appraised()));

    assertThatThrownBy(() -> Evaluation.evaluate(rubric, new FactsInHand()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X");
  }

  @Test
  void a_rubric_holds_from_its_first_to_its_last_day() {
    var rubric = rubric(item("A"));

    assertThat(rubric.covers(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(rubric.covers(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(rubric.covers(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(rubric.covers(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(rubric.method()).isEqualTo("S/2026.1");
  }

  @Test
  void a_group_has_parts() {
    assertThatThrownBy(() -> new Group("G", null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
