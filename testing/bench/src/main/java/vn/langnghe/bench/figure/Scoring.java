package vn.langnghe.bench.figure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Backlog;
import vn.langnghe.bench.yardstick.FactLoop;

/**
 * Responses a second that scoring-service stores as facts, with their cells, while it evaluates and
 * publishes: a backlog is written while intake is held back, then let go. Beside it a bare loop
 * that consumes the same records, parses and inserts fact rows in batches of 5,000.
 */
public final class Scoring implements Figure {
  private static final int RESPONSES_PER_SECOND_OF_RUN = 30_000;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "scoring";
  }

  @Override
  public List<String> services() {
    return List.of("scoring");
  }

  @Override
  public Measured measure(RunningSystem target, int runs, int seconds) throws Exception {
    int responses = RESPONSES_PER_SECOND_OF_RUN * seconds;
    run(target, responses);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      var pair = run(target, responses);
      ours.add(pair.ours());
      theirs.add(pair.theirs());
    }
    return new Measured(
        "live scoring: responses stored and counted",
        "1/s",
        ours,
        theirs,
        "bare loop: consume, parse, insert facts in batches of 5,000",
        0.5,
        0.9,
        Map.of("responses a run", (double) responses));
  }

  private record Pair(double ours, double theirs) {}

  private static Pair run(RunningSystem target, int responses) throws Exception {
    var backlog = new Backlog(target);
    try (var gate = connect(target);
        var watch = connect(target)) {
      gate.setAutoCommit(false);
      execute(gate, "lock table consumed in share row exclusive mode");
      var from = backlog.ends();
      long stored = stored(watch);
      backlog.write(responses);
      var theirs = new FactLoop(target).perSecond(from, backlog.ends());
      long begin = System.nanoTime();
      gate.commit();
      while (stored(watch) < stored + responses) {
        if (System.nanoTime() - begin > LIMIT.toNanos()) {
          throw new IllegalStateException("the backlog was not stored in time");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      double ours = responses / ((System.nanoTime() - begin) / 1e9);
      AtRest.await(watch, LIMIT);
      return new Pair(ours, theirs);
    }
  }

  static long stored(Connection watch) throws SQLException {
    try (var statement = watch.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(sum(next_offset), 0) from consumed where topic = 'survey-responses'")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(RunningSystem target) throws SQLException {
    return DriverManager.getConnection(target.scoringJdbcUrl(), target.user(), target.password());
  }
}
