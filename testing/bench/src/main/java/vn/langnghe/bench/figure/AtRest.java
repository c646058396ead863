package vn.langnghe.bench.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until scoring-service has nothing to evaluate and nothing to publish. */
final class AtRest {
  private AtRest() {}

  static void await(Connection scoring, Duration limit) throws SQLException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (isBusy(scoring)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("still evaluating after " + limit.toSeconds() + " s");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isBusy(Connection scoring) throws SQLException {
    try (var statement = scoring.createStatement();
        var row =
            statement.executeQuery(
                "select exists (select from dirty) or exists (select from outbox)")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
