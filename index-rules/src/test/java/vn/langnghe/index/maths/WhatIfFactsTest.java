package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Hypothesis.Appraised;
import vn.langnghe.index.maths.Hypothesis.MoreAnswers;

/** The same rubric over facts of which one thing is otherwise. */
class WhatIfFactsTest {

  private static final Rounding ROUNDING = new Rounding(2, RoundingMode.HALF_UP);
  private static final Rubric.Survey SURVEY =
      new Rubric.Survey("Q", Estimator.SAMPLE, Formula.TOP2, List.of(Formula.TOP2));

  private static Leaf judged(String code, String maximum) {
    return new Leaf(code, new BigDecimal(maximum), new Rule.Appraised());
  }

  private static Claim points(String points) {
    return new Claim.Points(new BigDecimal(points));
  }

  private static Rubric rubric(Unit unit, String maximum, boolean stretched, Criterion... parts) {
    return new Rubric(
        "T",
        "2026.1",
        unit,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        null,
        new BigDecimal(maximum),
        ROUNDING,
        SURVEY,
        new Group("T", unit == Unit.POINTS ? new BigDecimal(maximum) : null, List.of(parts)),
        new Rubric.Total(stretched, List.of()));
  }

  private static @Nullable BigDecimal value(Rubric rubric, Facts facts, Hypothesis hypothesis) {
    return Evaluation.evaluate(rubric, new WhatIfFacts(facts, hypothesis)).value();
  }

  @Test
  void aPointMoreIsAPointMore() {
    var rubric = rubric(Unit.POINTS, "20", false, judged("A", "10"), judged("B", "10"));
    var facts = new FactsInHand().judged("A", null, points("7")).judged("B", null, points("5"));

    assertThat(Evaluation.evaluate(rubric, facts).value()).isEqualTo("12.00");
    assertThat(value(rubric, facts, new Appraised("A", points("8")))).isEqualTo("13.00");
  }

  @Test
  void noPointsGoAboveTheMaximumOfTheirCriterionOrTheCapOfItsGroup() {
    var capped = new Group("G", new BigDecimal("10"), List.of(judged("A", "6"), judged("B", "6")));
    var rubric = rubric(Unit.POINTS, "20", false, capped, judged("C", "10"));
    var facts =
        new FactsInHand()
            .judged("A", null, points("5"))
            .judged("B", null, points("5"))
            .judged("C", null, points("1"));

    assertThat(value(rubric, facts, new Appraised("A", points("6")))).isEqualTo("11.00");
    assertThat(value(rubric, facts, new Appraised("C", points("99")))).isEqualTo("20.00");
  }

  @Test
  void whereSomethingDoesNotApplyAPointIsWorthMore() {
    var rubric = rubric(Unit.POINTS, "20", true, judged("A", "10"), judged("B", "10"));
    var facts =
        new FactsInHand()
            .judged("A", null, points("8"))
            .judged("B", null, new Claim.NotApplicable());

    assertThat(Evaluation.evaluate(rubric, facts).value()).isEqualTo("16.00");
    assertThat(value(rubric, facts, new Appraised("A", points("9")))).isEqualTo("18.00");
  }

  @Test
  void otherCountsGoThroughTheRule() {
    var ratio =
        new Rule.Ratio(
            new Quantity.Measure("x.done", false), new Quantity.Measure("x.all", false), null);
    var leaf = new Leaf("A", new BigDecimal("10"), new Rule.Proportion(ratio));
    var rubric = rubric(Unit.POINTS, "10", false, leaf);
    var facts = new FactsInHand().count("x.done", 50).count("x.all", 100);
    var more = new Claim.Inputs(Map.of("x.done", Value.Amount.of(80)));

    assertThat(Evaluation.evaluate(rubric, facts).value()).isEqualTo("5.00");
    assertThat(value(rubric, facts, new Appraised("A", more))).isEqualTo("8.00");
  }

  @Test
  void tenMorePeopleWhoAreVerySatisfiedMoveAPercentageByTheirShare() {
    var rubric =
        rubric(
            Unit.PERCENT,
            "100",
            false,
            new Leaf("A", null, new Rule.Answers(List.of("A"))),
            new Leaf("B", null, new Rule.Answers(List.of("B"))));
    var facts =
        new FactsInHand()
            .answers("A", LevelCounts.of(0, 0, 0, 50, 50, 0))
            .answers("B", LevelCounts.of(0, 0, 0, 50, 50, 0));
    var ten = LevelCounts.of(0, 0, 0, 0, 0, 10);

    assertThat(value(rubric, facts, new MoreAnswers(Set.of("A"), ten))).isEqualTo("52.38");
    assertThat(value(rubric, facts, new MoreAnswers(Set.of("A", "B"), ten))).isEqualTo("54.55");
    assertThat(value(rubric, facts, new MoreAnswers(Set.of(), ten))).isEqualTo("50.00");
  }

  @Test
  void theFactsThemselvesStayAsTheyAre() {
    var facts = new FactsInHand().count("x.done", 50).index("I", "77.00");
    var supposed = new WhatIfFacts(facts, new Appraised("A", points("1")));

    assertThat(supposed.count("x.done")).isEqualTo(50);
    assertThat(supposed.value("x.done")).isEqualTo(Value.Amount.of(50));
    assertThat(supposed.index("I")).isEqualTo("77.00");
    assertThat(supposed.year()).isEqualTo(facts.year());
    assertThat(supposed.responses()).isEqualTo(facts.responses());
    assertThat(supposed.judged("B")).isEqualTo(Judged.NOBODY);
  }
}
