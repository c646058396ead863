package vn.langnghe.reporting.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.View;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.intake.BatchReader.Read;
import vn.langnghe.reporting.standing.ChangeFeed;

/** Takes what everybody may see: released scores, frozen ones and definitions. */
@ApplicationScoped
public class IndexScoresConsumer {

  private final BatchReader reader;
  private final ScoreIntake intake;
  private final ChangeFeed feed;
  private final Counter leftOut;

  IndexScoresConsumer(
      BatchReader reader, ScoreIntake intake, ChangeFeed feed, MeterRegistry metrics) {
    this.reader = reader;
    this.intake = intake;
    this.feed = feed;
    this.leftOut =
        Counter.builder("scores_before_release_control")
            .description(
                "Live scores on the public topic, from before there was a release: left out")
            .register(metrics);
  }

  @Incoming("index-scores")
  @Blocking // ordered: one batch at a time, for they would only wait for each other
  public void take(ConsumerRecords<String, byte[]> records) {
    var batch = Batch.empty();
    reader.take(
        records,
        read -> place(read, batch),
        () -> {
          intake.take(batch);
          feed.wake();
        });
  }

  private void place(Read read, Batch batch) throws PoisonEvent {
    switch (read.event()) {
      case IndexScored scored -> place(scored, read, batch);
      case IndexDefined defined ->
          batch.definitions().add(new Batch.Defined(defined, read.received().time()));
      case AdmissionApplied applied when applied.view() == View.RELEASED ->
          batch.admissions().add(applied);
      default -> throw read.misplaced(read.event().getClass().getSimpleName());
    }
  }

  private void place(IndexScored scored, Read read, Batch batch) {
    switch (scored.status()) {
      case ScoreStatus.Released released -> batch.released().add(read.as(scored));
      case ScoreStatus.Frozen frozen -> batch.beside().add(read.as(scored));
      case ScoreStatus.BackCast pooled -> batch.beside().add(read.as(scored));
      case ScoreStatus.Live live -> leftOut.increment();
    }
  }
}
