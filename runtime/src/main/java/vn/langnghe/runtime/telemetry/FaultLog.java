package vn.langnghe.runtime.telemetry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.time.Ids;

/**
 * Tells of what nobody foresaw: once per cause and minute with its trace; the others are counted
 * and bear the same id, so what a person reports leads to the trace. Nobody can fill the log by
 * repeating what fails.
 */
@Singleton
public class FaultLog {

  private static final Logger LOG = Logger.getLogger(FaultLog.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CAUSES = 1_000;

  private final MeterRegistry metrics;
  private final Ids ids;
  private final Cache<Cause, Told> told;

  FaultLog(MeterRegistry metrics, Ids ids) {
    this.metrics = metrics;
    this.ids = ids;
    this.told =
        Caffeine.newBuilder()
            .expireAfterWrite(MINUTE)
            .maximumSize(MOST_CAUSES)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(FaultLog::ended)
            .build();
  }

  private record Cause(String route, String type, @Nullable StackTraceElement at) {}

  private record Told(UUID id, LongAdder more) {}

  /** The id under which the fault is in the log. */
  public UUID unexpected(String route, Throwable thrown) {
    var root = root(thrown);
    var frames = root.getStackTrace();
    count(route, root);
    var cause = new Cause(route, root.getClass().getName(), frames.length == 0 ? null : frames[0]);
    var fresh = new Told(ids.next(), new LongAdder());
    var known = told.get(cause, first -> fresh);
    if (known.id().equals(fresh.id())) {
      LOG.errorf(WordlessTrace.of(thrown), "unexpected %s on %s", fresh.id(), route);
    } else {
      known.more().increment();
    }
    return known.id();
  }

  /** What waits for the database fails in its thousands: it is told once a minute, too. */
  public void away(String route, Throwable outage) {
    count(route, outage);
    var cause = new Cause("", outage.getClass().getName(), null);
    var fresh = new Told(ids.next(), new LongAdder());
    var known = told.get(cause, first -> fresh);
    if (known.id().equals(fresh.id())) {
      LOG.warnf("the database is away: %s", WordlessTrace.name(outage));
    } else {
      known.more().increment();
    }
  }

  private void count(String route, Throwable root) {
    metrics.counter("faults", "route", route, "cause", root.getClass().getSimpleName()).increment();
  }

  private static void ended(@Nullable Cause cause, @Nullable Told told, RemovalCause why) {
    if (cause != null && told != null && told.more().sum() > 0) {
      LOG.warnf(
          "%d more like %s: %s%s", told.more().sum(), told.id(), cause.type(), on(cause.route()));
    }
  }

  private static String on(String route) {
    return route.isEmpty() ? "" : " on " + route;
  }

  private static Throwable root(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null && !Objects.equals(root.getCause(), root)) {
      root = root.getCause();
    }
    return root;
  }
}
