package vn.langnghe.runtime.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.langnghe.event.Event;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;

/** Reads records; one that nobody can ever read is parked, and the reader goes on without it. */
@ApplicationScoped
public class EventReader {

  /** What a topic's reader makes of an event; it may refuse what contradicts its topic. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(Event event) throws PoisonEvent;
  }

  private final Codec codec;
  private final DeadLetters deadLetters;

  EventReader(Codec codec, DeadLetters deadLetters) {
    this.codec = codec;
    this.deadLetters = deadLetters;
  }

  /**
   * Hands over what the reading makes of the record. Returns when it was handed over or when the
   * dead-letter topic holds the record; a process that dies between parking and acknowledging parks
   * it once more, which shows by topic, partition and offset.
   */
  public <T> void read(
      ConsumerRecord<String, byte[]> record, Reading<T> reading, Consumer<T> receiver) {
    T read;
    try {
      read = reading.of(codec.decode(record).event());
    } catch (PoisonEvent why) {
      deadLetters.park(record, why);
      return;
    }
    receiver.accept(read);
  }
}
