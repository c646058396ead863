package vn.langnghe.runtime.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;

/** Events to be sent, kept with the data they tell of until the topic has them. */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (event_id, type, topic, key, payload, time, traceparent)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[],
                           ?::text[])
      """;

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final Codec codec;
  private final Wake wake;
  private final TraceParent traces;

  public Outbox(
      AgroalDataSource database,
      TransactionSynchronizationRegistry transactions,
      Codec codec,
      Wake wake,
      TraceParent traces) {
    this.database = database;
    this.transactions = transactions;
    this.codec = codec;
    this.wake = wake;
    this.traces = traces;
  }

  /**
   * An event on its way out.
   *
   * @param eventId the same for every attempt to tell this event
   * @param event what happened
   * @param time when it was recorded
   * @param encoded the event as the codec writes it, where that is known already; else null
   * @param trace the W3C trace it belongs to; null for that of the request in hand, if there is one
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the table, never compared
  public record Outgoing(
      UUID eventId, Event event, Instant time, byte @Nullable [] encoded, @Nullable String trace) {

    /** An event that is still to be encoded. */
    public Outgoing(UUID eventId, Event event, Instant time) {
      this(eventId, event, time, null, null);
    }
  }

  public void append(UUID eventId, Event event, Instant time) {
    append(List.of(new Outgoing(eventId, event, time)));
  }

  /** Appends in the order given, in one statement, within the caller's transaction. */
  public void append(List<Outgoing> events) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("an event is appended in the transaction of its data");
    }
    if (events.isEmpty()) {
      return;
    }
    try {
      insert(events);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot append to the outbox", e);
    }
    wakeAfterCommit();
  }

  private void insert(List<Outgoing> events) throws SQLException {
    int n = events.size();
    var ids = new String[n];
    var types = new String[n];
    var topics = new String[n];
    var keys = new String[n];
    var payloads = new byte[n][];
    var times = new String[n];
    var parents = new @Nullable String[n];
    var current = traces.current();
    for (int i = 0; i < n; i++) {
      var outgoing = events.get(i);
      var type = EventType.of(outgoing.event());
      ids[i] = outgoing.eventId().toString();
      types[i] = type.wireName();
      topics[i] = type.topic().wireName();
      keys[i] = outgoing.event().key();
      payloads[i] = encode(outgoing);
      times[i] = outgoing.time().atOffset(ZoneOffset.UTC).toString();
      parents[i] = outgoing.trace() == null ? current : outgoing.trace();
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      statement.setArray(1, connection.createArrayOf("text", ids));
      statement.setArray(2, connection.createArrayOf("text", types));
      statement.setArray(3, connection.createArrayOf("text", topics));
      statement.setArray(4, connection.createArrayOf("text", keys));
      statement.setArray(5, connection.createArrayOf("bytea", payloads));
      statement.setArray(6, connection.createArrayOf("text", times));
      statement.setArray(7, connection.createArrayOf("text", parents));
      statement.executeUpdate();
    }
  }

  /** A record that the broker would refuse must fail here, where its transaction can still end. */
  private byte[] encode(Outgoing outgoing) {
    var known = outgoing.encoded();
    var payload = known == null ? codec.encode(outgoing.event()) : known;
    if (payload.length > Producers.MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          outgoing.event().getClass().getSimpleName() + " of " + payload.length + " bytes");
    }
    return payload;
  }

  private void wakeAfterCommit() {
    if (transactions.getResource(Wake.class) != null) {
      return;
    }
    transactions.putResource(Wake.class, wake);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              wake.now();
            }
          }
        });
  }
}
