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
 * an {@code n} of at least i more than before: in the live view, and beside it in the public one,
 * where an answer waits for its group.
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
      var live = latency.live();
      p99.add(live.getValueAtPercentile(99) / 1000.0);
      var name = "run " + (run + 1);
      details.put(name + ": p50 ms", live.getValueAtPercentile(50) / 1000.0);
      details.put(name + ": max ms", live.getMaxValue() / 1000.0);
      var open = latency.released();
      details.put(name + ", public: p50 ms", open.getValueAtPercentile(50) / 1000.0);
      details.put(name + ", public: p99 ms", open.getValueAtPercentile(99) / 1000.0);
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

  private record Latency(Histogram live, Histogram released) {}

  private static Latency run(RunningSystem target, int seconds, long seed) throws Exception {
    try (var live = new ReadableWatch(target, ReadableWatch.View.LIVE);
        var released = new ReadableWatch(target, ReadableWatch.View.RELEASED)) {
      live.start();
      released.start();
      var answers =
          new Answers(target, seed) {
            @Override
            public void answered(long number, int status, long answeredAt) {
              if (status == 201) {
                live.acknowledged(agencyOf(number), answeredAt);
                released.acknowledged(agencyOf(number), answeredAt);
              }
            }
          };
      Outcome outcome =
          new HttpLoad(target.surveyPort(), CONNECTIONS, answers)
              .run(new Arrivals.Poisson(RATE, seed), Duration.ofSeconds(seconds));
      outcome.expecting(201);
      var limit = Duration.ofSeconds(30);
      return new Latency(live.finish(limit), released.finish(limit));
    }
  }
}
