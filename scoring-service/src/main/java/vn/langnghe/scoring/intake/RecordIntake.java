package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.runtime.deadletter.EventReader;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.worker.RetryUntilStored;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Takes a batch of records in: facts, how far the topic is contained in them, and what has to be
 * evaluated again are one transaction.
 *
 * <p>Dying before the commit leaves nothing, and the broker delivers the batch again. Dying between
 * the commit and the broker's acknowledgement also brings the batch again, and no fact in it is new
 * any more. Dying after the commit but before the evaluation leaves the dirty rows, which the next
 * evaluator takes. There is no state between these three.
 */
@ApplicationScoped
public class RecordIntake {

  /** As many records at once only come when more are waiting. */
  private static final int CROWD = 1_500;

  private final EventReader reader;
  private final RetryUntilStored retry;
  private final Database database;
  private final ConsumedOffsets consumed;
  private final EvaluationQueue queue;
  private final MeterRegistry metrics;

  public RecordIntake(
      EventReader reader,
      RetryUntilStored retry,
      Database database,
      ConsumedOffsets consumed,
      EvaluationQueue queue,
      MeterRegistry metrics) {
    this.reader = reader;
    this.retry = retry;
    this.database = database;
    this.consumed = consumed;
    this.queue = queue;
    this.metrics = metrics;
  }

  /** Reads and stores what came together. */
  <F> void take(
      ConsumerRecords<String, byte[]> records, FactReader<F> reading, FactStore<F> store) {
    var batch = batch(reading, store);
    batch.add(records);
    batch.store();
  }

  /** A batch to which records can be added as they come, until it is stored. */
  <F> Batch<F> batch(FactReader<F> reading, FactStore<F> store) {
    return new Batch<>(reading, store);
  }

  /**
   * Records on their way into one transaction. Of each only its fact is kept: the record and its
   * headers take many times the room.
   */
  final class Batch<F> {

    private final FactReader<F> reading;
    private final FactStore<F> store;
    private final List<F> facts = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private int records;

    private Batch(FactReader<F> reading, FactStore<F> store) {
      this.reading = reading;
      this.store = store;
    }

    void add(ConsumerRecords<String, byte[]> some) {
      for (var one : some) {
        retry.run(() -> reader.read(one, reading::of, facts::add));
      }
      next.putAll(ConsumedOffsets.next(some));
      records += some.count();
    }

    /** How many records it holds, parked ones included. */
    int size() {
      return records;
    }

    /** Returns when everything is committed. */
    void store() {
      if (records >= CROWD) {
        queue.crowd();
      }
      retry.run(() -> stored(inOneTransaction()));
    }

    private int inOneTransaction() {
      return database.inTransaction(
          () -> {
            consumed.advance(next);
            var moved = store.apply(facts);
            queue.append(moved.spots());
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
