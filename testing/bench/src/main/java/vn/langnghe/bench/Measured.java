package vn.langnghe.bench;

import java.util.List;
import java.util.Map;

/**
 * One figure beside its yardstick.
 *
 * @param figure what was measured
 * @param unit of the values
 * @param runs our value in each run
 * @param yardstick the yardstick's value in each run; empty where the bar is absolute
 * @param yardstickName what the yardstick is
 * @param must the ratio (or value) that has to be reached
 * @param aim what we aim at
 * @param details further numbers of the median run, by name
 */
public record Measured(
    String figure,
    String unit,
    List<Double> runs,
    List<Double> yardstick,
    String yardstickName,
    double must,
    double aim,
    Map<String, Double> details) {

  public double median() {
    return median(runs);
  }

  public double yardstickMedian() {
    return median(yardstick);
  }

  /** Median of the pairwise ratios: each run stands beside a yardstick of the same minute. */
  public double ratio() {
    if (yardstick.isEmpty()) {
      return Double.NaN;
    }
    return median(
        java.util.stream.IntStream.range(0, runs.size())
            .mapToObj(i -> runs.get(i) / yardstick.get(i))
            .toList());
  }

  /** Largest distance from the median, in percent of it. */
  public double spreadPercent() {
    double middle = median();
    return runs.stream().mapToDouble(run -> Math.abs(run - middle) / middle * 100).max().orElse(0);
  }

  /**
   * Whether the bar is reached: a ratio at least, or (without a yardstick) a value at most, as high
   * as {@code must}.
   */
  public boolean reached() {
    return yardstick.isEmpty() ? median() <= must : ratio() >= must;
  }

  static double median(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
