package vn.langnghe.scoring.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How long rounds take, how fresh scores are and how many are published. */
@Singleton
class EvaluationMeters {

  private final Timer rounds;
  private final Timer freshness;
  private final Counter published;

  EvaluationMeters(MeterRegistry metrics) {
    rounds = metrics.timer("scoring.evaluation");
    freshness =
        Timer.builder("scoring.freshness")
            .description("From the commit of facts to the commit of the scores that count them")
            .publishPercentiles(0.5, 0.99)
            .register(metrics);
    published = metrics.counter("scoring.scores.published");
  }

  /**
   * @param raisedAt nano time of the oldest signal that the round answered; 0 for none
   */
  void round(Duration took, int scores, long raisedAt) {
    rounds.record(took);
    published.increment(scores);
    if (raisedAt != 0) {
      freshness.record(Duration.ofNanos(System.nanoTime() - raisedAt));
    }
  }
}
