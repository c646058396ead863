package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.events.CaseChanged;

/** The {@code feedback-cases} topic, in batches; acknowledged when the batch is committed here. */
@ApplicationScoped
public class FeedbackCasesConsumer {

  private final RecordBatch batch;
  private final CaseIntake intake;
  private final Persistence persistence;

  public FeedbackCasesConsumer(RecordBatch batch, CaseIntake intake, Persistence persistence) {
    this.batch = batch;
    this.intake = intake;
    this.persistence = persistence;
  }

  @Incoming("feedback-cases")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    var facts = batch.read(records, CaseChanged.class, CaseIntake::checked);
    persistence.until(() -> intake.store(facts));
  }
}
