package vn.langnghe.scoring.evaluation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often and how much at once. */
@ConfigMapping(prefix = "langnghe.evaluation")
public interface EvaluationConfig {

  /** Whether this instance evaluates at all. */
  boolean enabled();

  /**
   * Shortest time from one round to the next; a long round is followed by a quarter of its time.
   */
  Duration pace();

  /** Longest time without a look at the list: another instance's facts raise no signal here. */
  Duration poll();

  /** How many times as long as a round it rests while facts wait in long queues. */
  int crowdedRest();

  /** Most agencies and periods taken from the list in one transaction. */
  int batch();
}
