package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.events.wire.Codec;
import vn.langnghe.events.wire.DeadLetters;
import vn.langnghe.events.wire.PoisonEvent;
import vn.langnghe.scoring.db.Database;
import vn.langnghe.scoring.facts.Bell;
import vn.langnghe.scoring.facts.Dirty;

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
  private final Dirty dirty;
  private final Bell bell;
  private final MeterRegistry metrics;

  public RecordIntake(
      Codec codec,
      DeadLetters deadLetters,
      Persistence persistence,
      Database database,
      Consumed consumed,
      Dirty dirty,
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

  <F> void take(ConsumerRecords<String, byte[]> records, Reading<F> reading, FactStore<F> store) {
    if (records.count() >= CROWD) {
      bell.crowd();
    }
    var facts = new ArrayList<F>(records.count());
    for (var one : records) {
      persistence.until(() -> read(one, reading, facts));
    }
    var next = Consumed.next(records);
    persistence.until(() -> stored(topic(records), store(facts, next, store)));
  }

  private <F> void read(
      ConsumerRecord<String, byte[]> one, Reading<F> reading, Collection<F> facts) {
    try {
      facts.add(reading.of(codec.decode(one).event()));
    } catch (PoisonEvent poison) {
      deadLetters.park(one, poison);
    }
  }

  private <F> int store(List<F> facts, Map<TopicPartition, Long> next, FactStore<F> store) {
    return database.inTransaction(
        () -> {
          consumed.advance(next);
          var moved = store.apply(facts);
          dirty.append(moved.spots());
          return moved.facts();
        });
  }

  private void stored(String topic, int facts) {
    metrics.counter("scoring.facts.stored", "topic", topic).increment(facts);
  }

  private static String topic(ConsumerRecords<String, byte[]> records) {
    for (ConsumerRecord<String, byte[]> one : records) {
      return one.topic();
    }
    return "";
  }
}
