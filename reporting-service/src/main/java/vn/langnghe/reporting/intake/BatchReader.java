package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.event.wire.Received;
import vn.langnghe.reporting.document.Gzip;
import vn.langnghe.runtime.deadletter.DeadLetters;
import vn.langnghe.runtime.worker.RetryUntilStored;

/**
 * Takes a batch of records until what can be read of it is kept, and parks the rest. A process that
 * dies before the batch is acknowledged takes it once more, which changes nothing; what cannot be
 * read is then parked once more.
 */
@ApplicationScoped
public class BatchReader {

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final RetryUntilStored retry;

  BatchReader(Codec codec, DeadLetters deadLetters, RetryUntilStored retry) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.retry = retry;
  }

  /**
   * An event with the record that it came in.
   *
   * @param received the event
   * @param record its bytes
   */
  record Read(Received<? extends Event> received, ConsumerRecord<String, byte[]> record) {

    Event event() {
      return received.event();
    }

    Batch.Scored as(IndexScored scored) {
      return new Batch.Scored(scored, received.time(), Gzip.pack(record.value()));
    }

    PoisonEvent misplaced(String what) {
      return new PoisonEvent(PoisonEvent.Reason.REFUSED, what + " has no place on this topic");
    }
  }

  /** Puts what was read where it belongs in the batch; it may refuse what contradicts the topic. */
  @FunctionalInterface
  interface Placing {
    void place(Read read) throws PoisonEvent;
  }

  private record Unreadable(ConsumerRecord<String, byte[]> record, PoisonEvent why) {}

  void take(ConsumerRecords<String, byte[]> records, Placing placing, Runnable keep) {
    var unreadable = new ArrayList<Unreadable>();
    for (var record : records) {
      try {
        placing.place(new Read(codec.decode(record), record));
      } catch (PoisonEvent why) {
        unreadable.add(new Unreadable(record, why));
      }
    }
    retry.run(keep::run);
    unreadable.forEach(one -> retry.run(() -> deadLetters.park(one.record(), one.why())));
  }
}
