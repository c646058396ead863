package vn.langnghe.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.document.Gzip;
import vn.langnghe.reporting.revision.NonLiveScores;
import vn.langnghe.reporting.standing.ChangeFeed;
import vn.langnghe.runtime.deadletter.DeadLetters;
import vn.langnghe.runtime.worker.RetryUntilStored;

/**
 * Takes scores and definitions, a batch at a time, until they are kept. A process that dies before
 * the batch is acknowledged takes it once more, which changes nothing; what cannot be read is then
 * parked once more.
 */
@ApplicationScoped
public class IndexScoresConsumer {

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final ScoreIntake intake;
  private final ChangeFeed feed;
  private final RetryUntilStored retry;

  IndexScoresConsumer(
      Codec codec,
      DeadLetters deadLetters,
      ScoreIntake intake,
      ChangeFeed feed,
      RetryUntilStored retry) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.intake = intake;
    this.feed = feed;
    this.retry = retry;
  }

  @Incoming("index-scores")
  @Blocking // ordered: one batch at a time, for they would only wait for each other
  public void take(ConsumerRecords<String, byte[]> records) {
    var unreadable = new ArrayList<Unreadable>();
    var batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var record : records) {
      try {
        read(record, batch);
      } catch (PoisonEvent why) {
        unreadable.add(new Unreadable(record, why));
      }
    }
    retry.run(() -> intake.take(batch));
    feed.wake();
    unreadable.forEach(one -> retry.run(() -> deadLetters.park(one.record(), one.why())));
  }

  private void read(ConsumerRecord<String, byte[]> record, Batch batch) throws PoisonEvent {
    var received = codec.decode(record);
    switch (received.event()) {
      case IndexScored scored ->
          (NonLiveScores.concerns(scored) ? batch.nonLive() : batch.scores())
              .add(new Batch.Scored(scored, received.time(), Gzip.pack(record.value())));
      case IndexDefined defined ->
          batch.definitions().add(new Batch.Defined(defined, received.time()));
      default ->
          throw new PoisonEvent(
              PoisonEvent.Reason.REFUSED,
              received.event().getClass().getSimpleName() + " has no place on this topic");
    }
  }

  private record Unreadable(ConsumerRecord<String, byte[]> record, PoisonEvent why) {}
}
