package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures that others published. The school samples {@code apistrat} and {@code apiclus1} and their
 * analyses are the worked examples of the R package survey (Lumley 2004, Analysis of complex survey
 * samples, Journal of Statistical Software 9(8); Lumley 2010, Complex Surveys, chapters 2, 3 and
 * 7). The documentation prints 4 to 7 digits; the 15 digits below are survey 4.5 on R 4.6.1 as
 * recorded in the public repository xKDR/Survey.jl, {@code test/r_reference}.
 */
class PublishedExamplesTest {

  private static final double DIGITS = 1e-9;

  /** R keeps the weights of this sample in single precision. */
  private static final Map<String, Double> SINGLE_PRECISION =
      Map.of("E", 44.2099990844727, "M", 20.3600006103516, "H", 15.1000003814697);

  private static final Map<String, Double> SCHOOLS = Map.of("E", 4421.0, "M", 1018.0, "H", 755.0);
  private static final Target TYPES = new Target(0, SCHOOLS);
  private static final Target WIDE = new Target(1, Map.of("N", 1072.0, "Y", 5122.0));

  private static void agrees(RatioEstimate estimate, double value, double standardError) {
    assertThat(estimate.ratio()).isCloseTo(value, within(value * DIGITS));
    assertThat(estimate.standardError()).isCloseTo(standardError, within(standardError * DIGITS));
  }

  private static double[] singlePrecision(List<Group> groups) {
    return groups.stream()
        .mapToDouble(group -> SINGLE_PRECISION.getOrDefault(group.stratum(), 0.0))
        .toArray();
  }

  /** R: svymean and svyratio on svydesign(id = ~1, strata = ~stype, weights = ~pw, apistrat). */
  @Test
  void theMeansAndTheRatioOfTheStratifiedSampleAreThoseOfTheSurveyPackage() {
    var mean = Schools.strata("api00", null);
    var enrolled = Schools.strata("enroll", null);
    var ratio = Schools.strata("api00", "enroll");

    agrees(estimate(mean, singlePrecision(mean)), 662.287363159321, 9.53613229692516);
    agrees(estimate(enrolled, singlePrecision(enrolled)), 595.282137135504, 18.9407631197531);
    agrees(estimate(ratio, singlePrecision(ratio)), 1.11256045132858, 0.0422085858397061);
  }

  /** R: the same with fpc = ~fpc: 4421, 1018 and 755 schools, of which 100, 50 and 50 are drawn. */
  @Test
  void designWeightsAndTheFinitePopulationCorrectionAreThoseOfTheSurveyPackage() {
    var drawn = Map.of("E", 100 / 4421.0, "M", 50 / 1018.0, "H", 50 / 755.0);
    var mean = Schools.strata("api00", null);
    var ratio = Schools.strata("api00", "enroll");
    var weights = Weighting.design(mean, SCHOOLS);

    agrees(Linearisation.ratio(mean, weights, List.of(), drawn), 662.287363577655, 9.408940879434);
    agrees(
        Linearisation.ratio(ratio, weights, List.of(), drawn),
        1.11256046332155,
        0.0413595064404803);
  }

  /** R: svymean and svyratio on svydesign(id = ~dnum, weights = ~pw, apiclus1): 644.17, 23.779. */
  @Test
  void theClusterSampleIsThatOfTheSurveyPackage() {
    var mean = Schools.clusters("api00", null);
    var enrolled = Schools.clusters("enroll", null);
    var ratio = Schools.clusters("api00", "enroll");

    agrees(estimate(mean, Weighting.equal(mean)), 644.169398907104, 23.7790107208869);
    agrees(estimate(enrolled, Weighting.equal(enrolled)), 549.715846994536, 45.6458729407598);
    agrees(estimate(ratio, Weighting.equal(ratio)), 1.17182250144138, 0.127544610789565);
  }

  /** R: the documented svymean(~api00, dclus1): mean 644.17, SE 23.542, 757 districts. */
  @Test
  void theClusterSampleWithItsPopulationOf757DistrictsIsThatOfTheDocumentation() {
    var mean = Schools.clusters("api00", null);
    var drawn = Map.of("all", 15 / 757.0);

    agrees(
        Linearisation.ratio(mean, Weighting.equal(mean), List.of(), drawn),
        644.169398907105,
        23.5422406937812);
  }

  /** R: confint(svymean(...), df = degf(design)) and confint with normal quantiles. */
  @Test
  void theIntervalsAreThoseOfTheSurveyPackage() {
    var clusters = Schools.clusters("api00", null);
    var strata = Schools.strata("api00", null);
    var few = estimate(clusters, Weighting.equal(clusters));
    var many = estimate(strata, singlePrecision(strata));

    assertThat(few.degreesOfFreedom()).isEqualTo(14);
    assertThat(many.degreesOfFreedom()).isEqualTo(197);
    agrees(few.student(0.95), 593.168493261091, 695.170304553117);
    agrees(few.normal(0.95), 597.563394306174, 690.775403508034);
    agrees(many.student(0.95), 643.481356593217, 681.093369725425);
    agrees(many.normal(0.95), 643.596887305538, 680.977839013103);
  }

  private static void agrees(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(low * DIGITS));
    assertThat(interval.high()).isCloseTo(high, within(high * DIGITS));
  }

  /** R: svymean(~api00, postStratify(dclus1, ~stype, ...)), linearised. */
  @Test
  void thePostStratifiedMeanAndItsLinearisedErrorAreThoseOfTheSurveyPackage() {
    var groups = Schools.clusters("api00", null);
    var fitted = Weighting.fit(groups, Weighting.equal(groups), List.of(TYPES), Caps.NONE, 50);

    agrees(
        Linearisation.ratio(groups, fitted.weights(), List.of(TYPES), Map.of()),
        642.310788211584,
        24.1610605814973);
    assertThat(fitted.converged()).isTrue();
    assertThat(fitted.iterations()).isEqualTo(1);
  }

  /**
   * R: weights(rake(dclus1, list(~stype, ~sch.wide), ...)) and their mean 641.230246862208. R stops
   * after four rounds, when no cell of the population of 6194 moves by more than one.
   */
  @Test
  void theRakedWeightsAndTheirMeanAreThoseOfTheSurveyPackage() {
    var groups = Schools.clusters("api00", null);
    var raked = Weighting.fit(groups, Weighting.equal(groups), List.of(TYPES, WIDE), Caps.NONE, 4);
    var published =
        Map.of(
            List.of("E", "Y"), 29.8704638727345,
            List.of("E", "N"), 39.838509410554,
            List.of("M", "Y"), 36.7921816646831,
            List.of("M", "N"), 49.0700673992951,
            List.of("H", "Y"), 50.3301527726748,
            List.of("H", "N"), 67.1257826263303);

    for (int i = 0; i < groups.size(); i++) {
      double weight = raked.weights()[i] * 6194 / 183;
      assertThat(weight).isCloseTo(published.get(groups.get(i).cells()), within(DIGITS * weight));
    }
    assertThat(estimate(groups, raked.weights()).ratio()).isCloseTo(641.230246862208, within(1e-9));
  }

  /** R: trimWeights(dstrat, upper = 40) and svymean of it; 40 is 1.2916 of the mean weight. */
  @Test
  void theTrimmedWeightsAndTheirMeanAreThoseOfTheSurveyPackage() {
    var groups = Schools.strata("api00", null);
    var start = singlePrecision(groups);
    double mean = java.util.Arrays.stream(start).average().orElseThrow();
    var trimmed = start.clone();

    new Caps(0, 40 / mean).trim(groups, trimmed);

    agrees(estimate(groups, trimmed), 659.349743500561, 9.06119336956428);
  }

  /**
   * Newcombe 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine
   * 17, 857-872, table I, method 3; printed with four decimals.
   */
  @Test
  void wilsonsIntervalsAreThoseOfNewcombesTable() {
    wilson(81, 263, 0.2553, 0.3662);
    wilson(15, 148, 0.0624, 0.1605);
    wilson(0, 20, 0.0000, 0.1611);
    wilson(1, 29, 0.0061, 0.1718);
  }

  private static void wilson(double successes, double n, double low, double high) {
    var interval = Interval.wilson(successes / n, n, 0.95);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  /**
   * Tables of quantiles as every textbook prints them (Abramowitz and Stegun, tables 26.1, 26.10).
   */
  @Test
  void theQuantilesAreThoseOfTheTables() {
    assertThat(Quantiles.normal(0.95)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(Quantiles.normal(0.90)).isCloseTo(1.644853626951473, within(1e-14));
    assertThat(Quantiles.normal(0.99)).isCloseTo(2.575829303548901, within(1e-14));
    assertThat(Quantiles.student(0.95, 1)).isCloseTo(12.706204736, within(1e-9));
    assertThat(Quantiles.student(0.95, 2)).isCloseTo(4.302652730, within(1e-9));
    assertThat(Quantiles.student(0.95, 10)).isCloseTo(2.228138852, within(1e-9));
    assertThat(Quantiles.student(0.99, 30)).isCloseTo(2.749995654, within(1e-9));
  }

  private static RatioEstimate estimate(List<Group> groups, double[] weights) {
    return Linearisation.ratio(groups, weights, List.of(), Map.of());
  }
}
