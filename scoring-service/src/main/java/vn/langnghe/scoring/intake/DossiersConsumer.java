package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.events.DossierTotalsReported;
import vn.langnghe.events.wire.PoisonEvent;
import vn.langnghe.scoring.dossiers.DossierCheck;

/** The {@code dossiers} topic, in batches; acknowledged when the batch is committed here. */
@ApplicationScoped
public class DossiersConsumer {

  private final RecordBatch batch;
  private final DossierIntake intake;
  private final DossierCheck check;
  private final Persistence persistence;

  public DossiersConsumer(
      RecordBatch batch, DossierIntake intake, DossierCheck check, Persistence persistence) {
    this.batch = batch;
    this.intake = intake;
    this.check = check;
    this.persistence = persistence;
  }

  @Incoming("dossiers")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    var facts = batch.read(records, DossierTotalsReported.class, this::acceptable);
    persistence.until(() -> intake.store(facts));
  }

  private DossierTotalsReported acceptable(DossierTotalsReported report) throws PoisonEvent {
    Storable.code(report.agency(), "agency");
    Storable.instant(report.asOf(), "asOf");
    return check.acceptable(report);
  }
}
