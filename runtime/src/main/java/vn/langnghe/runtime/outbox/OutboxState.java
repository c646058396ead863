package vn.langnghe.runtime.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.langnghe.runtime.sql.Database;

/** What is waiting, for metrics and health; counted from time to time, not on every batch. */
@Singleton
class OutboxState {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String COUNT =
      """
      select count(*) as rows,
             coalesce(extract(epoch from clock_timestamp() - min(appended_at)), 0)::float8 as oldest
      from outbox
      """;

  private final Database database;
  private final Clock clock;
  private final Counter published;
  private final AtomicBoolean outage = new AtomicBoolean();
  private volatile long rows;
  private volatile double oldestSeconds;
  private volatile Instant countedAt = Instant.EPOCH;

  OutboxState(Database database, Clock clock, MeterRegistry metrics) {
    this.database = database;
    this.clock = clock;
    this.published =
        Counter.builder("outbox_published").description("Events sent").register(metrics);
    Gauge.builder("outbox_rows", this, state -> state.rows)
        .description("Events waiting to be sent")
        .register(metrics);
    Gauge.builder("outbox_oldest_seconds", this, state -> state.oldestSeconds)
        .description("Age of the oldest event that waits to be sent")
        .register(metrics);
  }

  void published(int events) {
    published.increment(events);
  }

  void outage(boolean lasts) {
    outage.set(lasts);
  }

  void countIfStale() {
    var now = clock.instant();
    if (now.isAfter(countedAt.plus(FRESH))) {
      database.each(
          COUNT,
          row -> {
            rows = row.count("rows");
            oldestSeconds = row.number("oldest");
          });
      countedAt = now;
    }
  }

  boolean hasOutage() {
    return outage.get();
  }

  long rows() {
    return rows;
  }

  double oldestSeconds() {
    return oldestSeconds;
  }
}
