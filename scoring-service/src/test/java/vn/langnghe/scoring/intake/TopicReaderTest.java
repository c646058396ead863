package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.worker.Workers;
import vn.langnghe.runtime.worker.WorkersHealth;

class TopicReaderTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Workers workers = new Workers(metrics);
  private final WorkersHealth health = new WorkersHealth(workers);

  private static RecordIntake.Batch<?> noBatch() {
    throw new AssertionError("a reader that joined nothing needs no batch");
  }

  @Test
  void aReaderWhoseThreadDiesMakesTheServiceNotReady() {
    var source =
        new TopicReader.Source(
            "dossiers",
            () -> {
              throw new NoClassDefFoundError("a class that the client needs");
            },
            consumer -> {
              throw new AssertionError("nothing is assigned");
            },
            metrics);
    var reader = new TopicReader("dossiers-0", source, TopicReaderTest::noBatch, 1, workers);
    assertThat(health.call().getStatus()).isEqualTo(Status.UP);

    reader.start();

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> health.call().getStatus() == Status.DOWN);
    assertThat(health.call().getData()).contains(Map.of("dossiers-0", "dead"));
  }
}
