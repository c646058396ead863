package vn.langnghe.bench.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Arrivals;
import vn.langnghe.bench.load.HttpLoad;
import vn.langnghe.bench.load.Outcome;

/**
 * From "POST acknowledged" to "new value readable at reporting" at 1,000 answers a second in the
 * open model. The i-th acknowledged answer about an agency counts as readable when reporting shows
 * an {@code n} of at least i more than before.
 */
public final class FreshnessFigure implements Figure {
  private static final double RATE = 1000;
  private static final int CONNECTIONS = 64;

  /** At this rate the compilers of four services are busy for so long; then they rest. */
  private static final int WARM_UP_SECONDS = 120;

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public Measured measure(RunningSystem target, int runs, int seconds) throws Exception {
    run(target, Math.max(WARM_UP_SECONDS, seconds), 3);
    List<Double> p99 = new ArrayList<>();
    Map<String, Double> details = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      var latency = run(target, seconds, 100 + run);
      p99.add(latency.getValueAtPercentile(99) / 1000.0);
      details.put("run " + (run + 1) + ": p50 ms", latency.getValueAtPercentile(50) / 1000.0);
      details.put("run " + (run + 1) + ": max ms", latency.getMaxValue() / 1000.0);
    }
    return new Measured(
        "acknowledged → readable at 1,000 answers/s, p99",
        "ms",
        p99,
        List.of(),
        "none: the bar is absolute",
        1000,
        300,
        details);
  }

  private static Histogram run(RunningSystem target, int seconds, long seed) throws Exception {
    try (var watch = new ReadableWatch(target)) {
      watch.start();
      var answers =
          new Answers(target, seed) {
            @Override
            public void answered(long number, int status, long answeredAt) {
              if (status == 201) {
                watch.acknowledged(agencyOf(number), answeredAt);
              }
            }
          };
      Outcome outcome =
          new HttpLoad(target.surveyPort(), CONNECTIONS, answers)
              .run(new Arrivals.Poisson(RATE, seed), Duration.ofSeconds(seconds));
      outcome.expecting(201);
      return watch.finish(Duration.ofSeconds(30));
    }
  }
}
