package vn.langnghe.index.estimation;

import java.util.Map;
import java.util.TreeMap;

/** The linearised totals of a stratum's primary sampling units. */
final class Stratum {

  private final Map<String, Double> clusters = new TreeMap<>();
  private long respondents;
  private double sum;
  private double squares;

  /** A group's total and, where each respondent is a unit, the sum of their squares. */
  void add(Group group, double total, double squared) {
    var cluster = group.cluster();
    if (cluster == null) {
      respondents += group.n();
      sum += total;
      squares += squared;
    } else {
      clusters.merge(cluster, total, Double::sum);
    }
  }

  long units() {
    return respondents + clusters.size();
  }

  /** A single unit is measured from 0, the mean of all linearised totals. */
  double variance(double left) {
    double total = sum;
    double squared = squares;
    for (double cluster : clusters.values()) {
      total += cluster;
      squared += cluster * cluster;
    }
    double n = units();
    return n == 1 ? squared : left * n / (n - 1) * Math.max(0, squared - total * total / n);
  }
}
