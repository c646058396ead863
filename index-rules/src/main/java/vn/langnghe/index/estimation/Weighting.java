package vn.langnghe.index.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Weights of groups, scaled so that their mean over respondents is 1, with the report of how they
 * came about. Post-stratification is a fit to one target, raking (iterative proportional fitting,
 * Deming and Stephan 1940) one to several in turn.
 *
 * @param weights one per group
 * @param spread how far they lie apart
 * @param iterations rounds over all targets
 * @param converged whether every margin is met to {@value #TOLERANCE} within the bounds
 * @param deviation largest distance of a share from its target, 0 to 1
 * @param capped respondents whose weight is at a bound
 * @param unmatched respondents whose value a target does not know; they keep their weight
 * @param empty values of the targets that no respondent has
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the variance, never compared
public record Weighting(
    double[] weights,
    Spread spread,
    int iterations,
    boolean converged,
    double deviation,
    long capped,
    long unmatched,
    List<String> empty) {

  /** Distance of a share from its target that counts as none. */
  static final double TOLERANCE = 1e-10;

  /** Everybody counts the same. */
  public static double[] equal(List<Group> groups) {
    var weights = new double[groups.size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * Design weights: population of the stratum / respondents of the stratum. A stratum without a
   * population keeps the mean weight of the others.
   */
  public static double[] design(List<Group> groups, Map<String, Double> populations) {
    var respondents = new java.util.TreeMap<String, Long>();
    groups.forEach(group -> respondents.merge(group.stratum(), group.n(), Long::sum));
    double people = 0;
    double counted = 0;
    for (var stratum : respondents.entrySet()) {
      var population = populations.get(stratum.getKey());
      if (population != null) {
        people += population;
        counted += stratum.getValue();
      }
    }
    var weights = equal(groups);
    for (int i = 0; i < weights.length; i++) {
      var stratum = groups.get(i).stratum();
      var population = populations.get(stratum);
      double sampled = respondents.getOrDefault(stratum, 1L);
      weights[i] = population == null ? 1 : population / sampled * counted / people;
    }
    return weights;
  }

  /**
   * Fits to the targets in turn, brings the weights within the bounds, and again, until both hold
   * or the rounds are used up. There is at least one round.
   */
  public static Weighting fit(
      List<Group> groups, double[] start, List<Target> targets, Caps caps, int mostIterations) {
    var weights = start.clone();
    int iterations = 0;
    double deviation;
    do {
      targets.forEach(target -> target.fit(groups, weights));
      caps.trim(groups, weights);
      deviation = deviation(groups, weights, targets);
      iterations++;
    } while (deviation > TOLERANCE && iterations < mostIterations);
    scale(groups, weights);
    return new Weighting(
        weights,
        Spread.of(groups, weights),
        iterations,
        deviation <= TOLERANCE,
        deviation,
        caps.capped(groups, weights),
        targets.stream().mapToLong(target -> target.unmatched(groups)).max().orElse(0),
        targets.stream().flatMap(target -> target.empty(groups).stream()).toList());
  }

  private static double deviation(List<Group> groups, double[] weights, List<Target> targets) {
    double largest = 0;
    for (var target : targets) {
      largest = Math.max(largest, target.deviation(groups, weights));
    }
    return largest;
  }

  private static void scale(List<Group> groups, double[] weights) {
    double n = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      n += groups.get(i).n();
      sum += groups.get(i).n() * weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= n / sum;
    }
  }
}
