package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * any more. Dying after the commit but before the evaluation leaves the rows of the queue, which
 * the next evaluator takes. There is no state between these three.
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

  /** A batch to which records can be added as they come, until it is stored. */
  <F> Batch<F> batch(FactStore<F> store) {
    return new Batch<>(store);
  }

  /**
   * Records on their way into one transaction. Of each only its fact is kept: the record and its
   * headers take many times the room.
   */
  final class Batch<F> {

    private final FactStore<F> store;
    private final List<F> facts = new ArrayList<>();
    // One of each for all records of the batch.
    private final EventReader.Reading<F> reading;
    private final Consumer<F> receiver = facts::add;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private int records;

    private Batch(FactStore<F> store) {
      this.store = store;
      this.reading = store::read;
    }

    void add(ConsumerRecords<String, byte[]> some) {
      for (var one : some) {
        retry.run(() -> reader.read(one, reading, receiver));
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
            queue.append(moved.agencyPeriods(), moved.released());
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
