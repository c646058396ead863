package vn.langnghe.runtime.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is waiting, for metrics and health; counted from time to time, not on every batch. */
@Singleton
class OutboxState {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String COUNT =
      """
      select count(*), coalesce(extract(epoch from clock_timestamp() - min(appended_at)), 0)
      from outbox
      """;

  private final AgroalDataSource database;
  private final Clock clock;
  private final Counter published;
  private final AtomicBoolean outage = new AtomicBoolean();
  private volatile long rows;
  private volatile double oldestSeconds;
  private volatile Instant countedAt = Instant.EPOCH;

  OutboxState(AgroalDataSource database, Clock clock, MeterRegistry metrics) {
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

  void countIfStale() throws SQLException {
    var now = clock.instant();
    if (now.isBefore(countedAt.plus(FRESH))) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(COUNT)) {
      answer.next();
      rows = answer.getLong(1);
      oldestSeconds = answer.getDouble(2);
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
