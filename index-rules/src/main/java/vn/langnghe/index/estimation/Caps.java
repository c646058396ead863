package vn.langnghe.index.estimation;

import java.util.List;

/**
 * Bounds of a weight, where 1 is the mean weight.
 *
 * @param lowest smallest weight, 0 to 1
 * @param highest largest weight, at least 1
 */
public record Caps(double lowest, double highest) {

  /** Weights as they come. */
  public static final Caps NONE = new Caps(0, Double.POSITIVE_INFINITY);

  private static final double SLACK = 1e-9;

  public Caps {
    if (!(lowest >= 0 && lowest <= 1 && highest >= 1)) {
      throw new IllegalArgumentException("no bounds of weights: " + lowest + " to " + highest);
    }
  }

  /**
   * Brings every weight within the bounds. What is cut off is given to the others in equal parts,
   * so that the sum and with it the mean stay; repeated, because that may lift another weight over
   * the bound. A weight at the bound stays there, so there are at most as many rounds as groups.
   */
  void trim(List<Group> groups, double[] weights) {
    if (equals(NONE)) {
      return;
    }
    double mean = mean(groups, weights);
    double low = lowest * mean;
    double high = highest * mean;
    double cut = clip(groups, weights, low, high);
    while (Math.abs(cut) > 0) {
      share(groups, weights, cut, cut > 0 ? high : low);
      cut = clip(groups, weights, low, high);
    }
  }

  /** Number of respondents whose weight is at a bound. */
  long capped(List<Group> groups, double[] weights) {
    double mean = mean(groups, weights);
    long capped = 0;
    for (int i = 0; i < weights.length; i++) {
      double ratio = weights[i] / mean;
      if ((lowest > 0 && ratio <= lowest * (1 + SLACK)) || ratio >= highest * (1 - SLACK)) {
        capped += groups.get(i).n();
      }
    }
    return capped;
  }

  /** What all respondents together lose by it; below 0 where they gain. */
  private static double clip(List<Group> groups, double[] weights, double low, double high) {
    double cut = 0;
    for (int i = 0; i < weights.length; i++) {
      double kept = Math.clamp(weights[i], low, high);
      cut += groups.get(i).n() * (weights[i] - kept);
      weights[i] = kept;
    }
    return cut;
  }

  /** Gives to, or takes from, all who are not at the bound. */
  private static void share(List<Group> groups, double[] weights, double cut, double bound) {
    long free = 0;
    for (int i = 0; i < weights.length; i++) {
      free += weights[i] == bound ? 0 : groups.get(i).n();
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] += weights[i] == bound ? 0 : cut / free;
    }
  }

  private static double mean(List<Group> groups, double[] weights) {
    double n = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      n += groups.get(i).n();
      sum += groups.get(i).n() * weights[i];
    }
    return sum / n;
  }
}
