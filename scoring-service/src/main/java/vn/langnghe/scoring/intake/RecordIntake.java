package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.deadletter.DeadLetters;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.queue.Bell;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Takes a batch of records in: facts, how far the topic is contained in them, and what has to be
 * evaluated again are one transaction.
 *
 * <p>Dying before the commit leaves nothing, and the broker delivers the batch again. Dying between
 * the commit and the broker's acknowledgement also brings the batch again, and no fact in it is new
 * any more. Dying after the commit but before the evaluation leaves the dirty rows, which the next
 * evaluator takes. There is no state between these three.
 *
 * <p>What can never be read is parked on the dead-letter topic and the rest goes on; a process that
 * dies after parking parks the record once more, which its reader can see by topic, partition and
 * offset.
 */
@ApplicationScoped
public class RecordIntake {

  /** As many records at once only come when more are waiting. */
  private static final int CROWD = 1_500;

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final Persistence persistence;
  private final Database database;
  private final Consumed consumed;
  private final EvaluationQueue dirty;
  private final Bell bell;
  private final MeterRegistry metrics;

  public RecordIntake(
      Codec codec,
      DeadLetters deadLetters,
      Persistence persistence,
      Database database,
      Consumed consumed,
      EvaluationQueue dirty,
      Bell bell,
      MeterRegistry metrics) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.persistence = persistence;
    this.database = database;
    this.consumed = consumed;
    this.dirty = dirty;
    this.bell = bell;
    this.metrics = metrics;
  }

  /** Reads and stores what came together. */
  <F> void take(ConsumerRecords<String, byte[]> records, Reading<F> reading, FactStore<F> store) {
    var batch = batch(reading, store);
    batch.add(records);
    batch.store();
  }

  /** A batch to which records can be added as they come, until it is stored. */
  <F> Batch<F> batch(Reading<F> reading, FactStore<F> store) {
    return new Batch<>(reading, store);
  }

  /**
   * Records on their way into one transaction. Of each only its fact is kept: the record and its
   * headers take many times the room.
   */
  final class Batch<F> {

    private final Reading<F> reading;
    private final FactStore<F> store;
    private final List<F> facts = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private int records;

    private Batch(Reading<F> reading, FactStore<F> store) {
      this.reading = reading;
      this.store = store;
    }

    void add(ConsumerRecords<String, byte[]> some) {
      for (var one : some) {
        persistence.until(() -> read(one));
      }
      next.putAll(Consumed.next(some));
      records += some.count();
    }

    /** How many records it holds, parked ones included. */
    int size() {
      return records;
    }

    /** Returns when everything is committed. */
    void store() {
      if (records >= CROWD) {
        bell.crowd();
      }
      persistence.until(() -> stored(inOneTransaction()));
    }

    private void read(ConsumerRecord<String, byte[]> one) {
      try {
        facts.add(reading.of(codec.decode(one).event()));
      } catch (PoisonEvent poison) {
        deadLetters.park(one, poison);
      }
    }

    private int inOneTransaction() {
      return database.inTransaction(
          () -> {
            consumed.advance(next);
            var moved = store.apply(facts);
            dirty.append(moved.spots());
            return moved.facts();
          });
    }

    private void stored(int moved) {
      next.keySet().stream()
          .findFirst()
          .ifPresent(
              from ->
                  metrics.counter("scoring.facts.stored", "topic", from.topic()).increment(moved));
    }
  }
}
