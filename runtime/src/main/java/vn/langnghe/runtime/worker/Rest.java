package vn.langnghe.runtime.worker;

import java.time.Duration;

/**
 * How long a worker rests after a step.
 *
 * @param atLeast the signal does not end this part of the rest, only the stop does
 * @param atMost how long the rest lasts, {@code atLeast} included, when no signal ends it
 */
public record Rest(Duration atLeast, Duration atMost) {

  /** Goes on at once. */
  public static final Rest NONE = new Rest(Duration.ZERO, Duration.ZERO);

  private static final Duration A_DAY = Duration.ofDays(1);

  public Rest {
    if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
      throw new IllegalArgumentException("a rest from " + atLeast + " to " + atMost);
    }
  }

  /** Rests for exactly this long. */
  public static Rest of(Duration time) {
    return new Rest(time, time);
  }

  /** Rests until the signal, but not longer than this. */
  public static Rest untilSignal(Duration atMost) {
    return new Rest(Duration.ZERO, atMost);
  }

  /** Rests for at least this long, then until the signal. */
  public static Rest untilSignalAfter(Duration atLeast) {
    return new Rest(atLeast, A_DAY.plus(atLeast));
  }
}
