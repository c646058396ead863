package vn.langnghe.runtime.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.CloudEventHeaders;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;

/** One transaction of the relay: read, send, wait for every acknowledgement, delete, commit. */
@Singleton
class OutboxBatch {

  /**
   * Any constant will do: each service has a database of its own. The deletion need not wait for
   * the disk: if a crash loses it, the rows are sent again, which is allowed.
   */
  private static final String LOCK =
      """
      select pg_try_advisory_xact_lock(7233402) as locked,
             set_config('synchronous_commit', 'off', true)
      """;

  private static final String READ =
      """
      select id, event_id, type, topic, key, payload, time, traceparent
      from outbox order by id limit ?
      """;
  private static final String DELETE = "delete from outbox where id = any(?::bigint[])";

  private final Database database;
  private final OutboxConfig config;

  OutboxBatch(Database database, OutboxConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Sends the oldest rows; returns how many, 0 also while another instance is sending. */
  int send(Producer<String, byte[]> producer) {
    return database.inTransaction(() -> isMine() ? relay(producer) : 0);
  }

  private boolean isMine() {
    return database.first(LOCK, row -> row.flag("locked")).orElseThrow();
  }

  private int relay(Producer<String, byte[]> producer) {
    var ids = new ArrayList<String>();
    var acks = new ArrayList<Future<?>>();
    database.each(
        READ,
        row -> {
          ids.add(Long.toString(row.count("id")));
          acks.add(send(producer, record(row)));
        },
        config.batch());
    if (!ids.isEmpty()) {
      producer.flush();
      acks.forEach(OutboxBatch::await);
      delete(ids);
    }
    return ids.size();
  }

  /**
   * A producer that knows of no broker does not throw: it waits and returns a failure. Going on
   * with the next row would wait again for each, and let later rows overtake this one.
   */
  private static Future<?> send(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
    var ack = producer.send(record);
    if (ack.isDone()) {
      await(ack);
    }
    return ack;
  }

  private static void await(Future<?> ack) {
    try {
      ack.get();
    } catch (ExecutionException refused) {
      throw new KafkaException("the broker did not take a record", refused.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while a record was sent", interrupted);
    }
  }

  private ProducerRecord<String, byte[]> record(Row row) {
    var record = new ProducerRecord<>(row.text("topic"), row.text("key"), row.bytes("payload"));
    CloudEventHeaders.write(
        record.headers(),
        row.id("event_id"),
        row.text("type"),
        config.source(),
        row.instant("time"));
    @Nullable String trace = row.textOrNull("traceparent");
    if (trace != null) {
      record.headers().add(CloudEventHeaders.TRACE_PARENT, trace.getBytes(US_ASCII));
    }
    return record;
  }

  private void delete(List<String> ids) {
    int deleted = database.update(DELETE, (Object) ids.toArray(String[]::new));
    if (deleted != ids.size()) {
      throw new IllegalStateException("sent " + ids.size() + " rows but deleted " + deleted);
    }
  }
}
