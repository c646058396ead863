package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import vn.langnghe.events.Event;
import vn.langnghe.events.wire.Codec;
import vn.langnghe.events.wire.DeadLetters;
import vn.langnghe.events.wire.PoisonEvent;

/**
 * Reads a batch of records. What can never be read is parked on the dead-letter topic and the rest
 * goes on; a process that dies after parking parks the record once more, which its reader can see
 * by topic, partition and offset.
 */
@ApplicationScoped
public class RecordBatch {

  /** From an event to what we store; refuses what can never be stored. */
  @FunctionalInterface
  interface Reading<E extends Event, F> {
    F of(E event) throws PoisonEvent;
  }

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final Persistence persistence;

  public RecordBatch(Codec codec, DeadLetters deadLetters, Persistence persistence) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.persistence = persistence;
  }

  <E extends Event, F> List<F> read(
      ConsumerRecords<String, byte[]> records, Class<E> kind, Reading<E, F> reading) {
    var facts = new ArrayList<F>(records.count());
    for (var one : records) {
      try {
        facts.add(reading.of(read(one, kind)));
      } catch (PoisonEvent poison) {
        persistence.until(() -> deadLetters.park(one, poison));
      }
    }
    return facts;
  }

  private <E extends Event> E read(ConsumerRecord<String, byte[]> one, Class<E> kind)
      throws PoisonEvent {
    var event = codec.decode(one).event();
    if (!kind.isInstance(event)) {
      throw new PoisonEvent(
          PoisonEvent.Reason.REFUSED,
          "not expected on this topic: " + event.getClass().getSimpleName());
    }
    return kind.cast(event);
  }
}
