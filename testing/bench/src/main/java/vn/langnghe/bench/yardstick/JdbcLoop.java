package vn.langnghe.bench.yardstick;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A bare JDBC loop: each client commits an answer row and an outbox row of the usual sizes, one
 * transaction an answer.
 */
public final class JdbcLoop {
  private static final String TABLES =
      """
      create table if not exists yardstick_answer (
        id uuid primary key, campaign text not null, agency text not null, occurred_at timestamptz not null,
        received_at timestamptz not null, content_hash bytea not null, answers bytea not null, strata text not null);
      create table if not exists yardstick_outbox (
        id bigint generated always as identity primary key, event_id uuid not null, type text not null,
        topic text not null, key text not null, payload bytea not null, created_at timestamptz not null default now());
      truncate yardstick_answer, yardstick_outbox;
      """;

  private final String url;
  private final String user;
  private final String password;
  private final byte[] payload;

  public JdbcLoop(String url, String user, String password, int payloadSize) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.payload = "x".repeat(payloadSize).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Answers committed per second by {@code clients} connections. */
  public double perSecond(int clients, Duration time)
      throws SQLException, InterruptedException, ExecutionException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    try (var threads = Executors.newFixedThreadPool(clients)) {
      long begin = System.nanoTime();
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(threads.submit(() -> commitUntil(begin + time.toNanos())));
      }
      long committed = 0;
      for (Future<Long> count : counts) {
        committed += count.get();
      }
      return committed / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private long commitUntil(long end) throws SQLException {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      long committed = 0;
      try (var answer =
              connection.prepareStatement(
                  "insert into yardstick_answer values (?, 'SIPAS', 'H21.17', now(), now(), ?, ?, '{}')");
          var event =
              connection.prepareStatement(
                  "insert into yardstick_outbox (event_id, type, topic, key, payload)"
                      + " values (?, 'vn.langnghe.response-submitted.v1', 'survey-responses', 'H21.17', ?)")) {
        while (System.nanoTime() < end) {
          insert(answer, event);
          connection.commit();
          committed++;
        }
      }
      return committed;
    }
  }

  private void insert(PreparedStatement answer, PreparedStatement event) throws SQLException {
    var id = UUID.randomUUID();
    answer.setObject(1, id);
    answer.setBytes(2, new byte[32]);
    answer.setBytes(3, new byte[39]);
    answer.executeUpdate();
    event.setObject(1, id);
    event.setBytes(2, payload);
    event.executeUpdate();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
