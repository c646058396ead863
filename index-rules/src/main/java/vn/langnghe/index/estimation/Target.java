package vn.langnghe.index.estimation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A known distribution of the population that weights are fitted to: a margin, or the cells of
 * several keys together. Only the proportions count, so margins of different sources need not add
 * up to the same total.
 *
 * @param partition which of the groups' cells it speaks of
 * @param totals number of people by value, each above 0
 */
public record Target(int partition, SortedMap<String, Double> totals) {

  public Target(int partition, Map<String, Double> totals) {
    this(partition, (SortedMap<String, Double>) new TreeMap<>(totals));
  }

  public Target {
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    for (var total : totals.values()) {
      if (!(total > 0)) {
        throw new IllegalArgumentException("a population must be above zero: " + total);
      }
    }
  }

  /** Values that people have and no respondent has: nobody can stand for them. */
  List<String> empty(List<Group> groups) {
    var present = current(groups, Weighting.equal(groups));
    return totals.keySet().stream().filter(value -> !present.containsKey(value)).toList();
  }

  /** Respondents whose value is not known or not in the distribution. */
  long unmatched(List<Group> groups) {
    return groups.stream().filter(group -> cell(group) == null).mapToLong(Group::n).sum();
  }

  /** The group's value in this distribution; null where it is not known or not in it. */
  @Nullable String cell(Group group) {
    var value = group.cells().get(partition);
    return value != null && totals.containsKey(value) ? value : null;
  }

  /** Multiplies the weights so that the respondents' distribution becomes the target's. */
  void fit(List<Group> groups, double[] weights) {
    var current = current(groups, weights);
    var wanted = wanted(current);
    for (int i = 0; i < weights.length; i++) {
      var value = cell(groups.get(i));
      if (value != null) {
        weights[i] *= wanted.getOrDefault(value, 0.0) / current.getOrDefault(value, 1.0);
      }
    }
  }

  /** The largest distance of a value's share from the target, 0 to 1. */
  double deviation(List<Group> groups, double[] weights) {
    var current = current(groups, weights);
    double known = sum(current);
    double largest = 0;
    for (var wanted : wanted(current).entrySet()) {
      double share = current.getOrDefault(wanted.getKey(), 0.0);
      largest = Math.max(largest, Math.abs(share - wanted.getValue()) / known);
    }
    return largest;
  }

  /** Weight of the known values that somebody has. */
  private SortedMap<String, Double> current(List<Group> groups, double[] weights) {
    var current = new TreeMap<String, Double>();
    for (int i = 0; i < weights.length; i++) {
      var group = groups.get(i);
      var value = cell(group);
      if (value != null) {
        current.merge(value, group.n() * weights[i], Double::sum);
      }
    }
    return current;
  }

  /** The same weight, shared out as the target says; values that nobody has are left out. */
  private SortedMap<String, Double> wanted(SortedMap<String, Double> current) {
    double weight = sum(current);
    double people = 0;
    for (var value : current.keySet()) {
      people += totals.getOrDefault(value, 0.0);
    }
    var wanted = new TreeMap<String, Double>();
    for (var value : current.keySet()) {
      wanted.put(value, totals.getOrDefault(value, 0.0) / people * weight);
    }
    return wanted;
  }

  private static double sum(SortedMap<String, Double> values) {
    double sum = 0;
    for (double value : values.values()) {
      sum += value;
    }
    return sum;
  }
}
