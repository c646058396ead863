package vn.langnghe.reporting.explanation.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.langnghe.reporting.explanation.maths.Trees.factor;
import static vn.langnghe.reporting.explanation.maths.Trees.group;
import static vn.langnghe.reporting.explanation.maths.Trees.item;
import static vn.langnghe.reporting.explanation.maths.Trees.leaf;
import static vn.langnghe.reporting.explanation.maths.Trees.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.ScoreState;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.TreeChange.State;

class TreeChangeTest {

  @Test
  void inPointsALeafContributesItsDifference() {
    var before = group("I", "12.50", Map.of(), leaf("A", "8.00"), leaf("B", "4.50"));
    var after = group("I", "13.25", Map.of(), leaf("A", "7.25"), leaf("B", "6.00"));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.change()).isEqualTo(number("0.75"));
    assertThat(change.root().parts())
        .extracting(Contribution::code, Contribution::contribution)
        .containsExactly(tuple("A", number("-0.75")), tuple("B", number("1.50")));
  }

  @Test
  void whatACapTakesAwayIsAContributionOfItsOwn() {
    var before =
        group(
            "I",
            "8.00",
            Map.of(),
            group("G", "8.00", Map.of(), leaf("A", "5.00"), leaf("B", "3.00")));
    var after =
        group(
            "I",
            "10.00",
            Map.of(),
            group(
                "G",
                "10.00",
                Map.of("sum", number("12.00")),
                leaf("A", "9.00"),
                leaf("B", "3.00")));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.root().parts().getFirst().parts())
        .extracting(Contribution::kind, TreeChangeTest::shown)
        .containsExactly(
            tuple(Kind.CRITERION, "4.00"),
            tuple(Kind.CRITERION, "0.00"),
            tuple(Kind.LIMIT, "-2.00"));
  }

  @Test
  void aLeafThatNoLongerAppliesLosesItsPointsAndTheRescalingGivesSomeBack() {
    var before = group("I", "16.00", Map.of(), leaf("A", "8.00"), leaf("B", "8.00"));
    var after =
        group(
            "I",
            "16.00",
            Map.of("applicable", number("10"), "sum", number("8.00")),
            leaf("A", "8.00"),
            leaf("B", null));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.change()).isEqualTo(number("0.00"));
    assertThat(change.root().parts())
        .extracting(Contribution::kind, TreeChangeTest::shown)
        .containsExactly(
            tuple(Kind.CRITERION, "0.00"),
            tuple(Kind.CRITERION, "-8.00"),
            tuple(Kind.RESCALING, "8.00"));
  }

  @Test
  void aRefusedResultIsNamed() {
    var before = group("I", "8.00", Map.of(), leaf("A", "8.00"));
    var after =
        group(
            "I", "0.00", Map.of("refused", number("1"), "sum", number("9.00")), leaf("A", "9.00"));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.root().parts())
        .extracting(Contribution::kind, TreeChangeTest::shown)
        .containsExactly(tuple(Kind.CRITERION, "1.00"), tuple(Kind.REFUSAL, "-9.00"));
  }

  @Test
  void criteriaOfOneRubricOnlyHaveRowsOfTheirOwn() {
    var before = group("I", "9.00", Map.of(), leaf("A", "4.00"), leaf("OLD", "5.00"));
    var after = group("I", "10.00", Map.of(), leaf("NEW", "6.00"), leaf("A", "4.00"));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.root().parts())
        .extracting(Contribution::code, Contribution::kind, TreeChangeTest::shown)
        .containsExactly(
            tuple("NEW", Kind.NEW, "6.00"),
            tuple("A", Kind.CRITERION, "0.00"),
            tuple("OLD", Kind.DROPPED, "-5.00"));
  }

  @Test
  void aLeafThatBecameAGroupKeepsItsOldPointsAsItsOwn() {
    var before = group("I", "4.00", Map.of(), leaf("A", "4.00"));
    var after = group("I", "6.00", Map.of(), group("A", "6.00", Map.of(), leaf("A1", "6.00")));

    var parts = TreeChange.of(before, after, Formula.TOP2, false).root().parts().getFirst().parts();

    assertThat(parts)
        .extracting(Contribution::kind, TreeChangeTest::shown)
        .containsExactly(tuple(Kind.NEW, "6.00"), tuple(Kind.DIRECT, "-4.00"));
  }

  @Test
  void inPercentOtherAnswersAndAnotherMixAreToldApart() {
    // A: 80 of 100, then 90 of 100. B: 50 of 100, then 50 of 100. The mix stays.
    var before = factor("I", List.of(item("A", 0, 0, 20, 80, 0), item("B", 0, 0, 50, 50, 0)));
    var after = factor("I", List.of(item("A", 0, 0, 10, 90, 0), item("B", 0, 0, 50, 50, 0)));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.change()).isEqualTo(number("5.00"));
    assertThat(change.root().parts())
        .extracting(Contribution::contribution)
        .containsExactly(number("5.00"), number("0.00"));
    assertThat(change.root().parts().getFirst().effects())
        .isEqualTo(new Contribution.Effects(number("5.00"), number("0.00")));
  }

  @Test
  void tenTimesAsManyEqualAnswersContributeNothing() {
    var before = factor("I", List.of(item("A", 0, 0, 20, 80, 0), item("B", 0, 0, 50, 50, 0)));
    var after = factor("I", List.of(item("A", 0, 0, 200, 800, 0), item("B", 0, 0, 500, 500, 0)));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.root().parts())
        .extracting(Contribution::contribution)
        .containsExactly(number("0.00"), number("0.00"));
  }

  @Test
  void moreAnswersToTheBetterHalfAreAMixEffect() {
    // 130 of 200 = 65 %, then 210 of 300 = 70 %: nobody answers otherwise, more are asked about A.
    var before = factor("I", List.of(item("A", 0, 0, 20, 80, 0), item("B", 0, 0, 50, 50, 0)));
    var after = factor("I", List.of(item("A", 0, 0, 40, 160, 0), item("B", 0, 0, 50, 50, 0)));

    var parts = TreeChange.of(before, after, Formula.TOP2, false).root().parts();

    // A: (0.8 − 0.675) · (2/3 − 1/2) = 2.08 %; B: (0.5 − 0.675) · (1/3 − 1/2) = 2.92 %.
    assertThat(parts)
        .extracting(Contribution::contribution)
        .containsExactly(number("2.08"), number("2.92"));
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(part.effects())
                    .extracting(Contribution.Effects::rate)
                    .isEqualTo(number("0.00")));
  }

  @Test
  void roundedContributionsStillSumToThePublishedChange() {
    // Three equal thirds of 0.10: 0.04 + 0.03 + 0.03.
    var before =
        factor(
            "I",
            List.of(
                item("A", 0, 0, 500, 500, 0),
                item("B", 0, 0, 500, 500, 0),
                item("C", 0, 0, 500, 500, 0)));
    var after =
        factor(
            "I",
            List.of(
                item("A", 0, 0, 499, 501, 0),
                item("B", 0, 0, 499, 501, 0),
                item("C", 0, 0, 499, 501, 0)));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.root().parts())
        .extracting(Contribution::contribution)
        .containsExactly(number("0.04"), number("0.03"), number("0.03"));
  }

  @Test
  void whereCountsAreWithheldOnlyTheValuesAreTold() {
    var before = factor("I", List.of(item("A", 0, 0, 1, 2, 0)));
    var after = factor("I", List.of(item("A", 0, 0, 2, 2, 0)));

    var change = TreeChange.of(before, after, Formula.TOP2, true);

    assertThat(change.state()).isEqualTo(State.WITHHELD);
    assertThat(change.change()).isEqualTo(number("-16.67"));
    assertThat(change.root().parts())
        .containsExactly(
            new Contribution(
                "A", Kind.CRITERION, number("66.67"), number("50.00"), null, null, List.of()));
  }

  @Test
  void withoutAValueOnOneSideThereIsNoChange() {
    var before = factor("I", List.of(item("A", 0, 0, 0, 0, 0)));
    var after = factor("I", List.of(item("A", 0, 0, 2, 2, 0)));

    var change = TreeChange.of(before, after, Formula.TOP2, false);

    assertThat(change.state()).isEqualTo(State.NO_VALUE);
    assertThat(change.change()).isNull();
  }

  @Test
  void anotherUnitOrAnotherFormulaIsNotCompared() {
    var percent = factor("I", List.of(item("A", 1, 2, 3, 4, 5)));
    var points = group("I", "8.00", Map.of(), leaf("A", "8.00"));
    var odd = new Score("I", number("12.34"), null, ScoreState.SCORED, percent.inputs(), List.of());

    assertThat(TreeChange.of(percent, points, Formula.TOP2, false).state())
        .isEqualTo(State.NOT_COMPARABLE);
    assertThat(TreeChange.of(percent, odd, Formula.TOP2, false).state())
        .isEqualTo(State.NOT_COMPARABLE);
    assertThat(TreeChange.of(percent, percent, Formula.MEAN5, false).state())
        .isEqualTo(State.NOT_COMPARABLE);
    assertThat(TreeChange.of(percent, percent, null, false).state())
        .isEqualTo(State.NOT_COMPARABLE);
  }

  private static String shown(Contribution row) {
    return String.valueOf(row.contribution());
  }
}
