package vn.langnghe.index.estimation;

import java.util.List;

/**
 * How far weights lie apart, and what that costs.
 *
 * @param smallest smallest weight, where 1 is the mean
 * @param largest largest weight, where 1 is the mean
 * @param effectiveN Kish's effective number of respondents, (Σw)² / Σw²
 * @param designEffect Kish's effect of unequal weights, n / effective n: 1 + the squared
 *     coefficient of variation of the weights
 */
public record Spread(double smallest, double largest, double effectiveN, double designEffect) {

  public static Spread of(List<Group> groups, double[] weights) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int i = 0; i < weights.length; i++) {
      long count = groups.get(i).n();
      n += count;
      sum += count * weights[i];
      squares += count * weights[i] * weights[i];
      smallest = Math.min(smallest, weights[i]);
      largest = Math.max(largest, weights[i]);
    }
    double mean = sum / n;
    double effective = sum * sum / squares;
    return new Spread(smallest / mean, largest / mean, effective, n / effective);
  }
}
