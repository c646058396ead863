package vn.langnghe.runtime.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A row of failures: one log line when it starts, one when it ends, longer pauses between. */
final class Outage {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final Duration longestPause;
  private @Nullable Instant since;
  private int failures;

  Outage(Duration longestPause) {
    this.longestPause = longestPause;
  }

  boolean lasts() {
    return since != null;
  }

  /** Notes a failure and says how long to wait before the next try. */
  Duration failed(Instant now, Exception why) {
    if (since == null) {
      since = now;
      LOG.warnf("events wait in the outbox: %s", why);
    }
    failures++;
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 16));
    long pause = Math.min(doubled.toMillis(), longestPause.toMillis());
    return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
  }

  void worked(Instant now) {
    if (since != null) {
      LOG.infof(
          "events leave the outbox again after %s and %d failed tries",
          Duration.between(since, now), failures);
      since = null;
      failures = 0;
    }
  }
}
