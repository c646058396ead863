package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The {@code feedback-cases} topic, in batches; acknowledged when the batch is committed here. */
@ApplicationScoped
public class FeedbackCasesConsumer {

  private final RecordIntake intake;
  private final CaseIntake store;

  public FeedbackCasesConsumer(RecordIntake intake, CaseIntake store) {
    this.intake = intake;
    this.store = store;
  }

  @Incoming("feedback-cases")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    intake.take(records, CaseIntake::checked, store);
  }
}
