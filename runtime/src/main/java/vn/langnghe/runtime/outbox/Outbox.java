package vn.langnghe.runtime.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.sql.Database;

/** Events to be sent, kept with the data they tell of until the topic has them. */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (event_id, type, topic, key, payload, time, traceparent)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[],
                           ?::text[])
      """;

  private final Database database;
  private final TransactionSynchronizationRegistry transactions;
  private final Codec codec;
  private final OutboxRelay relay;
  private final TraceParent traces;

  public Outbox(
      Database database,
      TransactionSynchronizationRegistry transactions,
      Codec codec,
      OutboxRelay relay,
      TraceParent traces) {
    this.database = database;
    this.transactions = transactions;
    this.codec = codec;
    this.relay = relay;
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
    insert(events);
    wakeAfterCommit();
  }

  private void insert(List<Outgoing> events) {
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
      topics[i] = EventType.topicOf(outgoing.event()).wireName();
      keys[i] = outgoing.event().key();
      payloads[i] = encode(outgoing);
      times[i] = outgoing.time().toString();
      parents[i] = outgoing.trace() == null ? current : outgoing.trace();
    }
    database.update(INSERT, ids, types, topics, keys, payloads, times, parents);
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
    if (transactions.getResource(OutboxRelay.class) != null) {
      return;
    }
    transactions.putResource(OutboxRelay.class, relay);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
