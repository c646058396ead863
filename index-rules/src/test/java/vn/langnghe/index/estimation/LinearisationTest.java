package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small samples whose variances can be worked out on paper. */
class LinearisationTest {

  private static final Target HALVES = new Target(0, Map.of("p", 1.0, "q", 1.0));

  private static Group respondents(long y, long x, long times, String... cells) {
    return new Group("", null, List.of(cells), Moments.of(y, x).times(times));
  }

  private static Group unit(String stratum, @Nullable String cluster, long y, long times) {
    return new Group(stratum, cluster, List.of(), Moments.of(y, 1).times(times));
  }

  /** Residuals ±½, each over the denominator 2: 2/1 · 2 · 1/16. */
  @Test
  void twoRespondentsAreEnoughForASpread() {
    var two = Linearisation.simple(Moments.of(1, 1).plus(Moments.of(0, 1)));

    assertThat(two).isEqualTo(new RatioEstimate(0.5, 0.25, 0.25, 2, 1, 0));
  }

  @Test
  void aSingleRespondentShowsNoSpread() {
    var one = Linearisation.simple(Moments.of(1, 2));

    assertThat(one).isEqualTo(new RatioEstimate(0.5, 0, 0, 1, 0, 1));
  }

  /**
   * Three respondents of weight 1 with residual −1, one of weight 3 with residual 1, denominator
   * 12: 4/3 · (3 · 1² + 3²) / 12². Drawn simply: spread 1 over 3, denominator 2 a head. The
   * quotient is Kish's: 4 respondents are worth (Σw)² / Σw² = 36 / 12 = 3.
   */
  @Test
  void unequalWeightsCostWhatKishSays() {
    var groups = List.of(respondents(1, 2, 3), respondents(3, 2, 1));

    var estimate = Linearisation.ratio(groups, new double[] {1, 3}, List.of(), Map.of());

    assertThat(estimate.ratio()).isEqualTo(1);
    assertThat(estimate.variance()).isCloseTo(1.0 / 9, within(1e-15));
    assertThat(estimate.simpleVariance()).isCloseTo(1.0 / 12, within(1e-15));
    assertThat(estimate.n()).isEqualTo(4);
    assertThat(estimate.effectiveN(4)).isCloseTo(3, within(1e-12));
  }

  /**
   * Ratio ½, denominator 6. Stratum a: a cluster of 1 (in two groups) and a respondent of −½, 2/1 ·
   * (1¼ − ½² / 2) = 2¼, of which 0.8 is left. Stratum b: respondents of −½ and −½, a cluster of ½,
   * 3/2 · (¾ − ½² / 3) = 1.
   */
  @Test
  void aStratumMayHoldClustersAndRespondentsWithoutOne() {
    var groups =
        List.of(
            unit("a", "c", 1, 1),
            unit("a", "c", 1, 1),
            unit("a", null, 0, 1),
            unit("b", null, 0, 2),
            unit("b", "d", 1, 1));

    var estimate =
        Linearisation.ratio(groups, Weighting.equal(groups), List.of(), Map.of("a", 0.2));

    assertThat(estimate.ratio()).isEqualTo(0.5);
    assertThat(estimate.variance()).isCloseTo(2.8 / 36, within(1e-15));
    assertThat(estimate.degreesOfFreedom()).isEqualTo(3);
    assertThat(estimate.singletons()).isZero();
  }

  /**
   * In p the weighted mean is 6/8, so the residuals are ¼ (twice, weight 3) and −¾ (twice, weight
   * 1); in q they are 0. Denominator 12: 8/7 · (2 · ¾² + 2 · ¾²) / 12² = 1/56.
   */
  @Test
  void residualsAreTakenFromTheWeightedMeanOfTheirCell() {
    var groups =
        List.of(respondents(1, 1, 2, "p"), respondents(0, 1, 2, "p"), respondents(1, 1, 4, "q"));

    var estimate = Linearisation.ratio(groups, new double[] {3, 1, 1}, List.of(HALVES), Map.of());

    assertThat(estimate.ratio()).isCloseTo(10.0 / 12, within(1e-15));
    assertThat(estimate.variance()).isCloseTo(1.0 / 56, within(1e-15));
  }

  /** Two margins have a parameter for each of the three cells that somebody is in. */
  @Test
  void twoMarginsTogetherExplainThreeCells() {
    var second = new Target(1, Map.of("x", 1.0, "y", 1.0));
    var groups =
        List.of(
            respondents(1, 1, 2, "p", "x"),
            respondents(0, 1, 3, "p", "y"),
            respondents(1, 1, 4, "q", "y"));
    var weights = new double[] {1, 2, 1};

    var one = Linearisation.ratio(groups, weights, List.of(HALVES), Map.of());
    var both = Linearisation.ratio(groups, weights, List.of(HALVES, second), Map.of());

    assertThat(one.variance()).isGreaterThan(0.01);
    assertThat(both.variance()).isCloseTo(0, within(1e-15));
  }

  /** Residuals ±½ of four respondents over the denominator 4, six units: 6/5 · 4 · 1/64. */
  @Test
  void aCellWithoutWeightExplainsNothing() {
    var groups =
        List.of(respondents(1, 1, 2, "p"), respondents(0, 1, 2, "p"), respondents(1, 1, 2, "q"));

    var estimate = Linearisation.ratio(groups, new double[] {1, 1, 0}, List.of(HALVES), Map.of());

    assertThat(estimate.variance()).isCloseTo(0.075, within(1e-15));
  }

  /**
   * Ratio 6/8. In each part two residuals lie 2 apart, over the denominator 8: a standard error of
   * ¼, and both together ½. The parts' own means, ¾ ± ½, are no spread.
   */
  @Test
  void theErrorsOfPartsAreAddedAndTheirMeansAreNoError() {
    var first = List.of(respondents(3, 2, 1), respondents(1, 2, 1));
    var second = List.of(respondents(0, 2, 1), respondents(2, 2, 1));

    var bound = Linearisation.bounded(List.of(first, second), new double[] {1, 1}, List.of());

    assertThat(bound).isEqualTo(new RatioEstimate(0.75, 0.25, 0.25, 2, 1, 0));
  }
}
