package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimationLawsTest {

  private static final long SEED = 20_261_123L;

  /** People who answer up to 39 questions, each in a mood of their own. */
  private static List<Moments> people(Random random, int number) {
    var people = new ArrayList<Moments>();
    for (int i = 0; i < number; i++) {
      double mood = random.nextDouble();
      int answered = 20 + random.nextInt(20);
      int content = 0;
      for (int question = 0; question < answered; question++) {
        content += random.nextDouble() < mood ? 1 : 0;
      }
      people.add(Moments.of(content, answered));
    }
    return people;
  }

  private static Moments total(List<Moments> people) {
    return people.stream().reduce(Moments.NONE, Moments::plus);
  }

  @Test
  void aPooledIndexIsFarLessSureThanItsNumberOfAnswersSuggests() {
    var total = total(people(new Random(SEED), 500));

    var byRespondent = Linearisation.simple(total);
    double byAnswer = Math.sqrt(byRespondent.ratio() * (1 - byRespondent.ratio()) / total.x());

    assertThat(byRespondent.standardError()).isGreaterThan(3 * byAnswer);
    assertThat(byRespondent.designEffect()).isCloseTo(1, within(1e-12));
    assertThat(byRespondent.effectiveN(500)).isCloseTo(500, within(1e-9));
  }

  @Test
  void cellsGiveTheSameAsTheirPeopleOneByOneInAnyOrder() {
    for (long seed = SEED; seed < SEED + 50; seed++) {
      var people = people(new Random(seed), 60);
      var whole = Linearisation.simple(total(people));
      var singly = people.stream().map(one -> new Group("", null, List.of(), one)).toList();

      var estimate = Linearisation.ratio(singly, Weighting.equal(singly), List.of(), Map.of());

      assertThat(estimate.ratio()).as("seed %d", seed).isCloseTo(whole.ratio(), within(1e-12));
      assertThat(estimate.variance())
          .as("seed %d", seed)
          .isCloseTo(whole.variance(), within(whole.variance() * 1e-9));
      assertThat(total(people.reversed())).isEqualTo(total(people));
    }
  }

  @Test
  void aScaleOfTheWeightsChangesNothing() {
    var groups = Schools.strata("api00", "enroll");
    var weights = Weighting.design(groups, Map.of("E", 4421.0, "M", 1018.0, "H", 755.0));
    var larger = java.util.Arrays.stream(weights).map(weight -> weight * 7).toArray();

    var one = Linearisation.ratio(groups, weights, List.of(), Map.of());
    var other = Linearisation.ratio(groups, larger, List.of(), Map.of());

    assertThat(other.ratio()).isCloseTo(one.ratio(), within(1e-12));
    assertThat(other.variance()).isCloseTo(one.variance(), within(1e-12));
    assertThat(other.designEffect()).isCloseTo(one.designEffect(), within(1e-9));
  }

  @Test
  void peopleWhoAllAgreeStillHaveAnInterval() {
    var agreed = Linearisation.simple(Moments.of(39, 39).times(20));

    assertThat(agreed.variance()).isZero();
    assertThat(agreed.designEffect()).isEqualTo(1);
    assertThat(agreed.ofShare(0.95).low()).isCloseTo(1 - 0.1611, within(0.00005));
    assertThat(agreed.ofShare(0.95).high()).isEqualTo(1);
  }

  @Test
  void anIntervalOfAShareStaysAShare() {
    var nearlyAll = Linearisation.simple(Moments.of(39, 39).times(6).plus(Moments.of(20, 39)));

    assertThat(nearlyAll.student(0.95).high()).isGreaterThan(1);
    assertThat(nearlyAll.ofShare(0.95).high()).isEqualTo(1);
  }

  @Test
  void aStratumWithOneUnitIsReportedAndMakesTheIntervalWider() {
    var groups = new ArrayList<Group>();
    for (int i = 0; i < 10; i++) {
      groups.add(new Group("many", null, List.of(), Moments.of(30 + i % 2, 39)));
    }
    var without = Linearisation.ratio(groups, Weighting.equal(groups), List.of(), Map.of());
    groups.add(new Group("single", null, List.of(), Moments.of(0, 39)));

    var with = Linearisation.ratio(groups, Weighting.equal(groups), List.of(), Map.of());

    assertThat(without.singletons()).isZero();
    assertThat(with.singletons()).isEqualTo(1);
    assertThat(with.degreesOfFreedom()).isEqualTo(9);
    assertThat(with.variance()).isGreaterThan(without.variance());
  }

  @Test
  void rakingMeetsEveryMarginWhereNothingIsCapped() {
    var groups = Schools.clusters("api00", null);
    var targets =
        List.of(
            new Target(0, Map.of("E", 4421.0, "M", 1018.0, "H", 755.0)),
            new Target(1, Map.of("N", 0.3, "Y", 0.7)));

    var raked = Weighting.fit(groups, Weighting.equal(groups), targets, Caps.NONE, 200);

    assertThat(raked.converged()).isTrue();
    assertThat(raked.deviation()).isLessThan(1e-10);
    assertThat(raked.capped()).isZero();
    assertThat(raked.unmatched()).isZero();
    assertThat(raked.empty()).isEmpty();
    assertThat(raked.spread().designEffect()).isGreaterThan(1);
    assertThat(raked.spread().effectiveN() * raked.spread().designEffect())
        .isCloseTo(183, within(1e-9));
  }

  @Test
  void cappedWeightsStayWithinTheirBoundsAndTheReportSaysWhatThatCosts() {
    var groups = Schools.clusters("api00", null);
    var targets = List.of(new Target(0, Map.of("E", 100.0, "M", 100.0, "H", 800.0)));

    var raked = Weighting.fit(groups, Weighting.equal(groups), targets, new Caps(0.3, 3), 100);

    assertThat(raked.spread().largest()).isCloseTo(3, within(1e-9));
    assertThat(raked.spread().smallest()).isGreaterThanOrEqualTo(0.3 - 1e-9);
    assertThat(raked.converged()).isFalse();
    assertThat(raked.deviation()).isGreaterThan(0.1);
    assertThat(raked.iterations()).isEqualTo(100);
    assertThat(raked.capped()).isGreaterThanOrEqualTo(14);
  }

  @Test
  void whatTheTargetDoesNotKnowKeepsItsWeightAndWhatNobodyHasIsNamed() {
    var groups =
        List.of(
            new Group("", null, List.of("a"), Moments.of(1, 1).times(10)),
            new Group("", null, List.of("b"), Moments.of(0, 1).times(10)),
            new Group("", null, java.util.Collections.singletonList(null), Moments.of(1, 1)));
    var target = new Target(0, Map.of("a", 3.0, "b", 1.0, "c", 1.0));

    var fitted = Weighting.fit(groups, Weighting.equal(groups), List.of(target), Caps.NONE, 10);

    assertThat(fitted.weights()).containsExactly(new double[] {1.5, 0.5, 1}, within(1e-12));
    assertThat(fitted.unmatched()).isEqualTo(1);
    assertThat(fitted.empty()).containsExactly("c");
  }

  @Test
  void aStratumWithoutAPopulationKeepsTheMeanWeight() {
    var groups =
        List.of(
            new Group("north", null, List.of(), Moments.of(1, 1).times(10)),
            new Group("south", null, List.of(), Moments.of(1, 1).times(30)),
            new Group("unknown", null, List.of(), Moments.of(1, 1).times(5)));

    var weights = Weighting.design(groups, Map.of("north", 600.0, "south", 600.0));

    assertThat(weights).containsExactly(new double[] {2, 2.0 / 3, 1}, within(1e-12));
  }

  /** Kish 1965, 11.7: the cost of haphazard weights is 1 + the relative variance of the weights. */
  @Test
  void kishsEffectOfWeightsIsOnePlusTheirRelativeVariance() {
    var groups =
        List.of(
            new Group("", null, List.of(), Moments.of(1, 1).times(50)),
            new Group("", null, List.of(), Moments.of(1, 1).times(50)));

    var spread = Spread.of(groups, new double[] {1, 3});

    assertThat(spread).isEqualTo(new Spread(0.5, 1.5, 80, 1.25));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> Quantiles.normal(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.normal(0.4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.student(0.95, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.wilson(1.1, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.wilson(-0.1, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.wilson(0.5, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Target(0, Map.of("a", 0.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Caps(0.5, 0.9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Group("", null, List.of(), Moments.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Linearisation.simple(Moments.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBoundOfAFactorIsNeverBelowItsErrorAndReachedWhereItemsMoveTogether() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      var random = new Random(seed);
      var first = new ArrayList<Group>();
      var second = new ArrayList<Group>();
      var both = new ArrayList<Group>();
      for (int i = 0; i < 80; i++) {
        int one = random.nextInt(2);
        int other = random.nextInt(3) == 0 ? one : random.nextInt(2);
        first.add(new Group("", null, List.of(), Moments.of(one, 1)));
        second.add(new Group("", null, List.of(), Moments.of(other, 1)));
        both.add(new Group("", null, List.of(), Moments.of(one + other, 2)));
      }
      var weights = Weighting.equal(both);

      var exact = Linearisation.ratio(both, weights, List.of(), Map.of());
      var bound = Linearisation.bounded(List.of(first, second), weights, List.of());
      var together = Linearisation.bounded(List.of(first, first), weights, List.of());
      var alone = Linearisation.ratio(first, weights, List.of(), Map.of());

      assertThat(bound.ratio()).as("seed %d", seed).isCloseTo(exact.ratio(), within(1e-12));
      assertThat(bound.variance()).as("seed %d", seed).isGreaterThan(exact.variance());
      assertThat(together.variance()).isCloseTo(alone.variance(), within(1e-12));
      assertThat(together.designEffect()).isCloseTo(alone.designEffect(), within(1e-9));
    }
  }
}
