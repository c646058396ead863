package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.events.Event;

/**
 * The {@code survey-responses} topic, in batches; acknowledged when the batch is committed here.
 */
@ApplicationScoped
public class SurveyResponsesConsumer {

  private final RecordBatch batch;
  private final SurveyIntake intake;
  private final Persistence persistence;

  public SurveyResponsesConsumer(RecordBatch batch, SurveyIntake intake, Persistence persistence) {
    this.batch = batch;
    this.intake = intake;
    this.persistence = persistence;
  }

  @Incoming("survey-responses")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    var facts = batch.read(records, Event.class, ResponseRevision::of);
    persistence.until(() -> intake.store(facts));
  }
}
