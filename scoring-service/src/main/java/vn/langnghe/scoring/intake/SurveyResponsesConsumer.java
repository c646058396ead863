package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The {@code survey-responses} topic, in batches; acknowledged when the batch is committed here.
 * Two consumers of one group share the partitions: while one reads and counts, the other's rows are
 * on their way into the database.
 */
@ApplicationScoped
public class SurveyResponsesConsumer {

  private final RecordIntake intake;
  private final SurveyIntake store;

  public SurveyResponsesConsumer(RecordIntake intake, SurveyIntake store) {
    this.intake = intake;
    this.store = store;
  }

  @Incoming("survey-responses")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    intake.take(records, ResponseRevision::of, store);
  }

  @Incoming("survey-responses-beside")
  @Blocking
  public void beside(ConsumerRecords<String, byte[]> records) {
    intake.take(records, ResponseRevision::of, store);
  }
}
