package vn.langnghe.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.View;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.intake.BatchReader.Read;

/** Takes live scores, which follow single answers: for the inner view and nothing else. */
@ApplicationScoped
public class LiveScoresConsumer {

  private final BatchReader reader;
  private final LiveScoreIntake intake;

  LiveScoresConsumer(BatchReader reader, LiveScoreIntake intake) {
    this.reader = reader;
    this.intake = intake;
  }

  @Incoming("index-scores-live")
  @Blocking // ordered, as the other
  public void take(ConsumerRecords<String, byte[]> records) {
    List<Batch.Scored> scores = new ArrayList<>();
    List<AdmissionApplied> admissions = new ArrayList<>();
    reader.take(
        records, read -> place(read, scores, admissions), () -> intake.take(scores, admissions));
  }

  private static void place(Read read, List<Batch.Scored> scores, List<AdmissionApplied> admissions)
      throws PoisonEvent {
    switch (read.event()) {
      case IndexScored scored when scored.status() instanceof ScoreStatus.Live ->
          scores.add(read.as(scored));
      case AdmissionApplied applied when applied.view() == View.LIVE -> admissions.add(applied);
      default -> throw read.misplaced("what is not live");
    }
  }
}
