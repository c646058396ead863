package vn.langnghe.scoring.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.maths.Quantity.Combination;
import vn.langnghe.scoring.maths.Quantity.Measure;
import vn.langnghe.scoring.maths.ScoreTree.State;

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
                      assertThat(node.inputs().getOrDefault("sum", node.value()))
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
                        assertThat(node.state() == State.SCORED)
                            .isEqualTo(
                                node.parts().stream()
                                    .filter(part -> !isBeside(part))
                                    .anyMatch(part -> part.state() == State.SCORED))));
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
                                .map(part -> Objects.requireNonNull(part.inputs().get(cell)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        if (!node.parts().isEmpty()) {
                          assertThat(node.inputs()).containsEntry(cell, sum);
                        }
                      }
                      assertThat(node.value() == null)
                          .isEqualTo(
                              Objects.requireNonNull(node.inputs().get("valid")).signum() == 0);
                      if (node.value() != null) {
                        assertThat(node.value())
                            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))
                            .isEqualTo(node.inputs().get("TOP2"));
                      }
                    }));
  }

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
            assertThat(formula.percent(LevelCounts.at(cells, 0), OFFICIAL))
                .isGreaterThanOrEqualTo(formula.percent(counts, OFFICIAL));
          }
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
          assertThat(left.orElseThrow().state()).isEqualTo(State.NOT_APPLICABLE);
          assertThat(left.orElseThrow().value()).isNull();
          if (after.state() == State.SCORED && before.state() == State.SCORED) {
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
          var applicable = tree.inputs().get("applicable");
          if (applicable != null && !tree.inputs().containsKey("refused")) {
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

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  private static Rubric single(Rule rule) {
    var maximum = BigDecimal.valueOf(20);
    return new Rubric(
        "M",
        "2026.1",
        Rubric.Unit.POINTS,
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
