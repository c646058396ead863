package vn.langnghe.bench.figure;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.langnghe.bench.RunningSystem;

/** Waits until every answer's event has left, so that one stretch does not weigh on the next. */
final class OutboxAtRest {
  private OutboxAtRest() {}

  static void await(RunningSystem target, Duration limit)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    try (var connection =
            DriverManager.getConnection(target.surveyJdbcUrl(), target.user(), target.password());
        var statement = connection.createStatement()) {
      while (true) {
        try (var answer = statement.executeQuery("select exists (select from outbox)")) {
          if (answer.next() && !answer.getBoolean(1)) {
            return;
          }
        }
        if (System.nanoTime() > end) {
          throw new IllegalStateException("events still wait after " + limit.toSeconds() + " s");
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }
}
