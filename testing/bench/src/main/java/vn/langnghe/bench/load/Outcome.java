package vn.langnghe.bench.load;

import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What a stretch of load showed.
 *
 * @param seconds length of the measured stretch
 * @param statuses answers by HTTP status
 * @param latency microseconds, from the intended start in the open model
 */
public record Outcome(double seconds, Map<Integer, Long> statuses, Histogram latency) {

  public double perSecond() {
    return latency.getTotalCount() / seconds;
  }

  /** Latency in milliseconds at a percentile (0..100). */
  public double millis(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1000.0;
  }

  /** Refuses a run in which the server answered anything else: a fast error is not a figure. */
  public Outcome expecting(int status) {
    if (statuses.keySet().stream().anyMatch(seen -> seen != status)) {
      throw new IllegalStateException(
          "expected only "
              + status
              + ", the answers were "
              + statuses.entrySet().stream()
                  .map(e -> e.getValue() + " × " + e.getKey())
                  .collect(Collectors.joining(", ")));
    }
    return this;
  }
}
