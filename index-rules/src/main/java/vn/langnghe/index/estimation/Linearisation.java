package vn.langnghe.index.estimation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Variance of a ratio by Taylor linearisation over strata and primary sampling units, as if these
 * were drawn with replacement (Särndal, Swensson, Wretman 1992, chapter 5; Wolter 2007). The unit
 * is the cluster or, where there is none, the respondent, never the single answer: what one person
 * answers to 39 questions hangs together. Where weights were fitted to known distributions, the
 * residuals are taken from their mean in each fitted cell, as post-stratification asks.
 */
public final class Linearisation {

  private static final int SWEEPS = 100;
  private static final double STILL = 1e-13;

  private final List<Group> groups;
  private final double[] weights;
  private final List<Target> targets;
  private final Map<String, Double> sampled;

  private Linearisation(
      List<Group> groups, double[] weights, List<Target> targets, Map<String, Double> sampled) {
    this.groups = groups;
    this.weights = weights;
    this.targets = targets;
    this.sampled = sampled;
  }

  /** All respondents alike: equal weights, no strata, no clusters. */
  public static RatioEstimate simple(Moments moments) {
    var group = new Group("", null, List.of(), moments);
    return ratio(List.of(group), new double[] {1}, List.of(), Map.of());
  }

  /**
   * The ratio of the weighted sums of y and x.
   *
   * @param groups in a fixed order; the sum of x must be above 0
   * @param weights one per group
   * @param targets what the weights were fitted to; empty where they were not
   * @param sampled share of its primary sampling units that a stratum's sample holds (finite
   *     population correction); a stratum that is not named counts as endless
   */
  public static RatioEstimate ratio(
      List<Group> groups, double[] weights, List<Target> targets, Map<String, Double> sampled) {
    return new Linearisation(groups, weights, targets, sampled).estimate();
  }

  /**
   * The ratio of sums over several parts (the items of a factor) whose products with each other are
   * not known. Its standard error is at most the sum of the parts' (Minkowski), reached where all
   * parts move together; so the interval is never too narrow.
   *
   * @param parts the same groups for each part, with the part's own sums; n is that of the whole
   */
  public static RatioEstimate bounded(
      List<List<Group>> parts, double[] weights, List<Target> targets) {
    double y = 0;
    double x = 0;
    for (var part : parts) {
      var sums = new Linearisation(part, weights, targets, Map.of()).sums();
      y += sums.y();
      x += sums.x();
    }
    double ratio = positive(y, x);
    double denominator = x;
    var estimates =
        parts.stream()
            .map(part -> new Linearisation(part, weights, targets, Map.of()))
            .map(part -> part.around(ratio, denominator))
            .toList();
    double error = estimates.stream().mapToDouble(RatioEstimate::standardError).sum();
    double simple =
        estimates.stream().mapToDouble(part -> StrictMath.sqrt(part.simpleVariance())).sum();
    var any = estimates.getFirst();
    return new RatioEstimate(
        ratio, error * error, simple * simple, any.n(), any.degreesOfFreedom(), any.singletons());
  }

  private record Sums(double y, double x, double weight, long n) {}

  private Sums sums() {
    double y = 0;
    double x = 0;
    double weight = 0;
    long n = 0;
    for (int i = 0; i < weights.length; i++) {
      var moments = groups.get(i).moments();
      y += weights[i] * moments.y();
      x += weights[i] * moments.x();
      weight += weights[i] * moments.n();
      n += moments.n();
    }
    return new Sums(y, x, weight, n);
  }

  private RatioEstimate estimate() {
    var sums = sums();
    return around(positive(sums.y(), sums.x()), sums.x());
  }

  private static double positive(double y, double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("nothing to divide by");
    }
    return y / x;
  }

  /** The spread of (y − ratio · x) / denominator. */
  private RatioEstimate around(double ratio, double denominator) {
    var strata = strata(ratio, denominator);
    long units = 0;
    double variance = 0;
    int singletons = 0;
    for (var stratum : strata.entrySet()) {
      units += stratum.getValue().units();
      singletons += stratum.getValue().units() == 1 ? 1 : 0;
      variance += stratum.getValue().variance(1 - sampled.getOrDefault(stratum.getKey(), 0.0));
    }
    var sums = sums();
    return new RatioEstimate(
        ratio,
        variance,
        simple(sums, ratio, denominator),
        sums.n(),
        units - strata.size(),
        singletons);
  }

  private double simple(Sums sums, double ratio, double denominator) {
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      squares += weights[i] * groups.get(i).moments().squaredResidual(ratio);
    }
    double mean = (sums.y() - ratio * sums.x()) / sums.weight();
    double spread = Math.max(0, squares / sums.weight() - mean * mean);
    double perRespondent = denominator / sums.weight();
    return sums.n() < 2 ? 0 : spread / (sums.n() - 1) / (perRespondent * perRespondent);
  }

  private Map<String, Stratum> strata(double ratio, double x) {
    var shifts = shifts(ratio);
    var strata = new TreeMap<String, Stratum>();
    for (int i = 0; i < weights.length; i++) {
      var group = groups.get(i);
      double scale = weights[i] / x;
      double sum = group.moments().residual(ratio) - group.n() * shifts[i];
      double squares =
          group.moments().squaredResidual(ratio)
              - 2 * shifts[i] * group.moments().residual(ratio)
              + group.n() * shifts[i] * shifts[i];
      strata
          .computeIfAbsent(group.stratum(), code -> new Stratum())
          .add(group, scale * sum, scale * scale * squares);
    }
    return strata;
  }

  /** By group, what the targets explain of its residuals: alternating means, until they stand. */
  private double[] shifts(double ratio) {
    var shifts = new double[weights.length];
    double moved = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (var target : targets) {
        moved = Math.max(moved, sweep(target, ratio, shifts));
      }
    }
    return shifts;
  }

  private double sweep(Target target, double ratio, double[] shifts) {
    var sums = new TreeMap<String, double[]>();
    for (int i = 0; i < weights.length; i++) {
      var group = groups.get(i);
      var cell = target.cell(group);
      if (cell != null) {
        var sum = sums.computeIfAbsent(cell, value -> new double[2]);
        sum[0] += weights[i] * (group.moments().residual(ratio) - group.n() * shifts[i]);
        sum[1] += weights[i] * group.n();
      }
    }
    double moved = 0;
    for (int i = 0; i < weights.length; i++) {
      var cell = target.cell(groups.get(i));
      var sum = cell == null ? null : sums.get(cell);
      if (sum != null && sum[1] > 0) {
        double step = sum[0] / sum[1];
        shifts[i] += step;
        moved = Math.max(moved, Math.abs(step));
      }
    }
    return moved;
  }
}
