package vn.langnghe.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreStatus;
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
    reader.take(records, read -> scores.add(live(read)), () -> intake.take(scores));
  }

  private static Batch.Scored live(Read read) throws PoisonEvent {
    if (read.event() instanceof IndexScored scored && scored.status() instanceof ScoreStatus.Live) {
      return read.as(scored);
    }
    throw read.misplaced("what is no live score");
  }
}
