package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The {@code dossiers} topic, in batches; acknowledged when the batch is committed here. */
@ApplicationScoped
public class DossiersConsumer {

  private final RecordIntake intake;
  private final DossierIntake store;

  public DossiersConsumer(RecordIntake intake, DossierIntake store) {
    this.intake = intake;
    this.store = store;
  }

  @Incoming("dossiers")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    intake.take(records, store::checked, store);
  }
}
