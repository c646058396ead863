package vn.langnghe.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * Ends the connections of the service under test to its database from the server's side, at a
 * chosen moment of a transaction, as a server that fails would.
 */
public final class Backends {

  /** When the backend of a request ends. */
  public enum Moment {
    /** The request's first statement on the table has arrived and has not begun. */
    BEFORE_STATEMENT,
    /** The request writes to the table; what the transaction did before is done. */
    BETWEEN_STATEMENTS,
    /** The request has written to the table and commits. */
    DURING_COMMIT
  }

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Whoever waits for this lock is at the chosen moment. */
  private static final String HOLD =
      """
      select pg_advisory_lock(hashtext('langnghe-testkit'));
      create function testkit_wait() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtext('langnghe-testkit'));
        return new;
      end $$
      """;

  private static final String LIFT =
      """
      select pg_advisory_unlock_all();
      drop function testkit_wait cascade
      """;

  private static final String END_ALL =
      """
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
      """;

  private final String database;

  private Backends(String database) {
    this.database = database;
  }

  /** Those of the service that {@link WithPlatform} runs. */
  public static Backends underTest() {
    return new Backends(PlatformResource.DATABASE);
  }

  /**
   * Makes the request and ends its backend at this moment, and again whenever the service tries
   * once more; returns what the request returned. Other work on the table ends as well.
   *
   * @param table the request reads it for {@link Moment#BEFORE_STATEMENT}; else inserts or updates
   */
  public <T> T kill(Moment moment, String table, Supplier<T> request) {
    try (Connection holder = connect()) {
      hold(holder, moment, table);
      try {
        return killWaiting(pid(holder), table, request);
      } finally {
        lift(holder, moment);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends every backend of the service, busy or idle; returns when they are gone. */
  public void killAll() {
    try (Connection connection = connect()) {
      ended(connection, END_ALL);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Statements under the account that may everything. */
  void execute(String sql) {
    try (Connection connection = connect()) {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T killWaiting(int holder, String table, Supplier<T> request) throws SQLException {
    AtomicInteger ended = new AtomicInteger();
    try (Connection connection = connect();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<T> answer = CompletableFuture.supplyAsync(request, thread);
      Awaitility.await()
          .alias("the request is answered when its backend has ended")
          .atMost(LIMIT)
          .pollInterval(LOOK)
          .until(
              () -> {
                ended.addAndGet(ended(connection, endWaitingFor(holder)));
                return answer.isDone();
              });
      if (ended.get() == 0) {
        throw new AssertionError("The request did not come to " + table + ": " + answer.join());
      }
      return answer.join();
    }
  }

  private static void hold(Connection holder, Moment moment, String table) throws SQLException {
    switch (moment) {
      case BEFORE_STATEMENT -> {
        holder.setAutoCommit(false);
        execute(holder, "lock table " + table + " in access exclusive mode");
      }
      case BETWEEN_STATEMENTS -> execute(holder, HOLD + ";" + waitOnWriting(table));
      case DURING_COMMIT -> execute(holder, HOLD + ";" + waitOnCommit(table));
    }
  }

  private static void lift(Connection holder, Moment moment) throws SQLException {
    switch (moment) {
      case BEFORE_STATEMENT -> holder.rollback();
      case BETWEEN_STATEMENTS, DURING_COMMIT -> execute(holder, LIFT);
    }
  }

  private static String waitOnWriting(String table) {
    return """
    create trigger testkit_wait before insert or update on %s
    for each row execute function testkit_wait()
    """
        .formatted(table);
  }

  private static String waitOnCommit(String table) {
    return """
    create constraint trigger testkit_wait after insert or update on %s
    deferrable initially deferred for each row execute function testkit_wait()
    """
        .formatted(table);
  }

  private static String endWaitingFor(int holder) {
    return """
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and %d = any(pg_blocking_pids(pid))
    """
        .formatted(holder);
  }

  private Connection connect() throws SQLException {
    return PlatformProcess.shared().connect(database);
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int ended(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      int ended = 0;
      while (rows.next()) {
        ended += rows.getBoolean(1) ? 1 : 0;
      }
      return ended;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
