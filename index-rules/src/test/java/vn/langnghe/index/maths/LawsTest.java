package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;

class LawsTest {

  private static final int CASES = Integer.getInteger("langnghe.cases", 1_000);
  private static final Rounding OFFICIAL = new Rounding(2, RoundingMode.HALF_UP);

  private static Stream<ScoreTree> nodes(ScoreTree tree) {
    return Stream.concat(Stream.of(tree), tree.parts().stream().flatMap(LawsTest::nodes));
  }

  private static ScoreTree evaluate(Rubric rubric, RandomCase random) {
    return Evaluation.evaluate(rubric, RandomCase.inHand(random.facts()));
  }

  /** Bonus and penalties stand beside what is regular. */
  private static boolean isBeside(ScoreTree node) {
    return node.code().equals("BONUS") || node.code().equals("PENALTY");
  }

  private static boolean isGiven(@Nullable BigDecimal maximum) {
    return maximum != null && maximum.signum() > 0;
  }

  @Test
  void parts_sum_to_the_whole() {
    RandomCase.forEach(
        CASES,
        random ->
            nodes(evaluate(random.points(), random))
                .filter(node -> !node.parts().isEmpty())
                .forEach(
                    node -> {
                      var sum =
                          node.parts().stream()
                              .map(ScoreTree::value)
                              .filter(Objects::nonNull)
                              .reduce(BigDecimal::add)
                              .orElse(null);
                      boolean judged =
                          node.parts().stream()
                              .anyMatch(part -> !isBeside(part) && part.value() != null);
                      assertThat(node.inputs().byName().getOrDefault("sum", node.value()))
                          .isEqualTo(judged || isBeside(node) || node.value() != null ? sum : null);
                    }));
  }

  @Test
  void no_node_is_below_zero_above_its_maximum_or_finer_than_the_rounding() {
    RandomCase.forEach(
        CASES,
        random -> {
          var tree = evaluate(random.points(), random);
          var penalties =
              tree.parts().stream()
                  .filter(part -> part.code().equals("PENALTY"))
                  .flatMap(LawsTest::nodes)
                  .map(ScoreTree::code)
                  .collect(Collectors.toSet());
          nodes(tree)
              .filter(node -> node.value() != null)
              .forEach(
                  node -> {
                    assertThat(node.value()).isLessThanOrEqualTo(node.maximum()).hasScaleOf(2);
                    assertThat(node.value().signum())
                        .isNotEqualTo(penalties.contains(node.code()) ? 1 : -1);
                  });
        });
  }

  @Test
  void a_group_rests_on_data_exactly_when_a_part_does() {
    RandomCase.forEach(
        CASES,
        random ->
            nodes(evaluate(random.points(), random))
                .filter(node -> !node.parts().isEmpty())
                .forEach(
                    node ->
                        assertThat(node.state() == ScoreState.SCORED)
                            .isEqualTo(
                                node.parts().stream()
                                    .filter(part -> !isBeside(part))
                                    .anyMatch(part -> part.state() == ScoreState.SCORED))));
  }

  @Test
  void the_order_of_facts_does_not_matter() {
    RandomCase.forEach(
        CASES,
        random -> {
          var rubrics = List.of(random.points(), random.percent());
          var facts = random.facts();
          for (var rubric : rubrics) {
            assertThat(Evaluation.evaluate(rubric, RandomCase.inHand(random.shuffled(facts))))
                .isEqualTo(Evaluation.evaluate(rubric, RandomCase.inHand(facts)));
          }
        });
  }

  @Test
  void pooled_counts_sum_and_percents_stay_between_0_and_100() {
    RandomCase.forEach(
        CASES,
        random ->
            nodes(evaluate(random.percent(), random))
                .forEach(
                    node -> {
                      for (var cell : List.of("1", "2", "3", "4", "5", "none", "valid")) {
                        var sum =
                            node.parts().stream()
                                .map(
                                    part ->
                                        Objects.requireNonNull(part.inputs().byName().get(cell)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        if (!node.parts().isEmpty()) {
                          assertThat(node.inputs().byName()).containsEntry(cell, sum);
                        }
                      }
                      assertThat(node.value() == null)
                          .isEqualTo(
                              Objects.requireNonNull(node.inputs().byName().get("valid")).signum()
                                  == 0);
                      if (node.value() != null) {
                        assertThat(node.value())
                            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))
                            .isEqualTo(node.inputs().byName().get("TOP2"));
                      }
                    }));
  }

  @Test
  void a_better_answer_never_lowers_any_formula() {
    RandomCase.forEach(
        CASES,
        random -> {
          var counts = random.levels();
          int level = random.random().nextInt(1, 5);
          if (counts.level(level) == 0) {
            return;
          }
          var cells = new long[LevelCounts.CELLS];
          cells[0] = counts.none();
          for (int i = 1; i < LevelCounts.CELLS; i++) {
            cells[i] = counts.level(i) + (i == level ? -1 : i == level + 1 ? 1 : 0);
          }
          for (var formula : Formula.values()) {
            assertThat(OFFICIAL.percent(formula, LevelCounts.at(cells, 0)))
                .isGreaterThanOrEqualTo(OFFICIAL.percent(formula, counts));
          }
        });
  }

  @Test
  void evaluation_leaves_no_trace() {
    RandomCase.forEach(
        CASES,
        random -> {
          var rubrics = new ArrayList<>(List.of(random.points(), random.percent()));
          var facts = RandomCase.inHand(random.facts());
          var first = rubrics.stream().map(each -> Evaluation.evaluate(each, facts)).toList();

          assertThat(rubrics.stream().map(each -> Evaluation.evaluate(each, facts)).toList())
              .isEqualTo(first);
        });
  }

  @Test
  void what_does_not_apply_leaves_value_and_maximum_and_nothing_else() {
    RandomCase.forEach(
        CASES,
        random -> {
          var rubric = random.points();
          var facts = random.facts();
          var before = Evaluation.evaluate(rubric, RandomCase.inHand(facts));
          var leaves =
              nodes(before)
                  .filter(node -> node.parts().isEmpty() && isGiven(node.maximum()))
                  .toList();
          var out = leaves.get(random.random().nextInt(leaves.size()));

          var hand = RandomCase.inHand(facts).judged(out.code(), null, new Claim.NotApplicable());
          var after = Evaluation.evaluate(rubric, hand);

          assertThat(after.maximum()).isLessThanOrEqualTo(before.maximum());
          var left = nodes(after).filter(node -> node.code().equals(out.code())).findFirst();
          assertThat(left.orElseThrow().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
          assertThat(left.orElseThrow().value()).isNull();
          if (after.state() == ScoreState.SCORED && before.state() == ScoreState.SCORED) {
            assertThat(
                    nodes(after)
                        .filter(node -> node.parts().isEmpty() && !node.equals(left.orElseThrow())))
                .containsExactlyElementsOf(
                    nodes(before)
                        .filter(node -> node.parts().isEmpty() && !node.code().equals(out.code()))
                        .toList());
          }
        });
  }

  @Test
  void a_stretched_total_is_the_share_of_what_applies() {
    RandomCase.forEach(
        CASES,
        random -> {
          var tree = evaluate(random.points(), random);
          var applicable = tree.inputs().adjustment().applicable();
          if (applicable != null && !tree.inputs().adjustment().refused()) {
            var regular =
                tree.parts().stream()
                    .filter(part -> !isBeside(part) && part.value() != null)
                    .map(part -> Objects.requireNonNull(part.value()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var beside =
                tree.parts().stream()
                    .filter(part -> isBeside(part) && part.value() != null)
                    .map(part -> Objects.requireNonNull(part.value()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var full = Objects.requireNonNull(tree.maximum());
            var exact = regular.multiply(full).divide(applicable, 2, RoundingMode.HALF_UP);

            assertThat(tree.value())
                .isEqualByComparingTo(exact.add(beside).max(BigDecimal.ZERO).min(full));
          }
        });
  }
}
