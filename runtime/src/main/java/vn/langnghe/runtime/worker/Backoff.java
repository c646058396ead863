package vn.langnghe.runtime.worker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between tries that fail: each twice as long as the one before, up to a longest one. A
 * random half of each keeps several instances from trying in step.
 *
 * @param first pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

  private static final int MAX_DOUBLINGS = 16;

  /**
   * @param failures how many tries have failed in a row, from 1
   */
  public Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
    long pause = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
  }
}
