package vn.langnghe.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a process that fell starts again: after a pause that doubles with every fall, until it
 * has fallen too often within a minute.
 */
final class RestartPolicy {
  static final int MAX_FALLS = 5;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Deque<Instant> falls = new ArrayDeque<>();

  /** What follows a fall. */
  sealed interface Decision {
    record RestartAfter(Duration pause) implements Decision {}

    record GiveUp() implements Decision {}
  }

  Decision afterFall(Instant now) {
    falls.addLast(now);
    while (!now.minus(WINDOW).isBefore(falls.getFirst())) {
      falls.removeFirst();
    }
    return falls.size() >= MAX_FALLS
        ? new Decision.GiveUp()
        : new Decision.RestartAfter(FIRST_PAUSE.multipliedBy(1L << (falls.size() - 1)));
  }
}
