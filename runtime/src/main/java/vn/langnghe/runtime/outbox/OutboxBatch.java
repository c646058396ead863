package vn.langnghe.runtime.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.CloudEventHeaders;

/** One transaction of the relay: read, send, wait for every acknowledgement, delete, commit. */
@Singleton
class OutboxBatch {

  /**
   * Any constant will do: each service has a database of its own. The deletion need not wait for
   * the disk: if a crash loses it, the rows are sent again, which is allowed.
   */
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(7233402), set_config('synchronous_commit', 'off', true)";

  private static final String READ =
      """
      select id, event_id, type, topic, key, payload, time, traceparent
      from outbox order by id limit ?
      """;
  private static final String DELETE = "delete from outbox where id = any(?)";

  private final AgroalDataSource database;
  private final OutboxConfig config;

  OutboxBatch(AgroalDataSource database, OutboxConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Sends the oldest rows; returns how many, 0 also while another instance is sending. */
  int send(Producer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int sent = lock(connection) ? relay(connection, producer) : 0;
        connection.commit();
        return sent;
      } catch (SQLException | ExecutionException | InterruptedException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(LOCK)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private int relay(Connection connection, Producer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    var ids = new ArrayList<Long>();
    var acks = new ArrayList<Future<?>>();
    try (var read = connection.prepareStatement(READ)) {
      read.setInt(1, config.batch());
      try (var rows = read.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong("id"));
          acks.add(send(producer, record(rows)));
        }
      }
    }
    if (!ids.isEmpty()) {
      producer.flush();
      for (var ack : acks) {
        ack.get();
      }
      delete(connection, ids);
    }
    return ids.size();
  }

  /**
   * A producer that knows of no broker does not throw: it waits and returns a failure. Going on
   * with the next row would wait again for each, and let later rows overtake this one.
   */
  private static Future<?> send(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
      throws ExecutionException, InterruptedException {
    var ack = producer.send(record);
    if (ack.isDone()) {
      ack.get();
    }
    return ack;
  }

  private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
    var record =
        new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
    CloudEventHeaders.write(
        record.headers(),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        config.source(),
        row.getObject("time", OffsetDateTime.class).toInstant());
    @Nullable String trace = row.getString("traceparent");
    if (trace != null) {
      record.headers().add(CloudEventHeaders.TRACE_PARENT, trace.getBytes(US_ASCII));
    }
    return record;
  }

  private static void delete(Connection connection, List<Long> ids) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      int deleted = delete.executeUpdate();
      if (deleted != ids.size()) {
        throw new IllegalStateException("sent " + ids.size() + " rows but deleted " + deleted);
      }
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
