package vn.langnghe.reporting.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.document.Gzip;
import vn.langnghe.reporting.revision.BesideLive;
import vn.langnghe.reporting.standing.ChangeFeed;
import vn.langnghe.runtime.deadletter.DeadLetters;

/** Takes scores and definitions, a batch at a time, until they are kept. */
@ApplicationScoped
public class IndexScoresConsumer {

  private static final Logger LOG = Logger.getLogger(IndexScoresConsumer.class);

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final ScoreIntake intake;
  private final ChangeFeed feed;
  private volatile boolean failing;
  private volatile boolean stopping;

  IndexScoresConsumer(Codec codec, DeadLetters deadLetters, ScoreIntake intake, ChangeFeed feed) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.intake = intake;
    this.feed = feed;
  }

  @Incoming("index-scores")
  @Blocking // ordered: one batch at a time, for they would only wait for each other
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 500,
      delayUnit = ChronoUnit.MILLIS,
      abortOn = Stopping.class)
  public void take(ConsumerRecords<String, byte[]> records) {
    var poisons = new ArrayList<Poison>();
    var batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var record : records) {
      try {
        read(record, batch);
      } catch (PoisonEvent why) {
        poisons.add(new Poison(record, why));
      }
    }
    keep(batch);
    feed.wake();
    // After the rest is kept: a failure above must not park the same record again and again.
    poisons.forEach(poison -> deadLetters.park(poison.record(), poison.why()));
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void keep(Batch batch) {
    try {
      intake.take(batch);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.errorf(e, "Scores cannot be kept; trying again until they are");
      }
      failing = true;
      throw stopping ? new Stopping(e) : e;
    }
  }

  private void read(ConsumerRecord<String, byte[]> record, Batch batch) throws PoisonEvent {
    var received = codec.decode(record);
    switch (received.event()) {
      case IndexScored scored ->
          (BesideLive.concerns(scored) ? batch.beside() : batch.scores())
              .add(new Batch.Scored(scored, received.time(), Gzip.pack(record.value())));
      case IndexDefined defined ->
          batch.definitions().add(new Batch.Defined(defined, received.time()));
      default ->
          throw new PoisonEvent(
              PoisonEvent.Reason.REFUSED,
              received.event().getClass().getSimpleName() + " has no place on this topic");
    }
  }

  /** The service ends: nothing was kept or acknowledged, so the batch comes again. */
  static class Stopping extends RuntimeException {
    Stopping(RuntimeException cause) {
      super("the service ends", cause);
    }
  }

  private record Poison(ConsumerRecord<String, byte[]> record, PoisonEvent why) {}
}
