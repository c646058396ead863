package vn.langnghe.survey.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.runtime.telemetry.FaultLog;
import vn.langnghe.survey.response.CheckedResponse;

/** Has checked responses stored in groups (ADR 0011); a result is there only after the commit. */
@ApplicationScoped
public class ResponseCommits {

  private static final String PLACE = "response-commit";

  private final ResponseStore store;
  private final FaultLog faults;
  private final DistributionSummary groupSizes;
  private final GroupCommit<CheckedResponse, IntakeResult> commits;

  public ResponseCommits(
      ResponseStore store, ResponseConfig config, MeterRegistry metrics, FaultLog faults) {
    this.store = store;
    this.faults = faults;
    this.commits =
        new GroupCommit<>(this::write, config.waiting(), config.group(), config.writers());
    this.groupSizes =
        DistributionSummary.builder("response_commit_size")
            .description("Responses that shared one commit")
            .register(metrics);
    Gauge.builder("response_waiting", commits, GroupCommit::waiting)
        .description("Responses that wait for a commit")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    commits.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    commits.stop();
  }

  /** Queues the response; a full queue answers at once. */
  CompletableFuture<IntakeResult> store(CheckedResponse response) {
    return commits
        .offer(response)
        .map(result -> result.handle((stored, failure) -> result(response.id(), stored, failure)))
        .orElseGet(() -> CompletableFuture.completedFuture(new IntakeResult.Busy()));
  }

  private static IntakeResult result(
      UUID id, @Nullable IntakeResult stored, @Nullable Throwable failure) {
    if (failure instanceof StorageUnavailable) {
      return new IntakeResult.Unavailable();
    }
    if (failure != null) {
      throw new IllegalStateException("response " + id + " was not stored", failure);
    }
    return Objects.requireNonNull(stored);
  }

  private List<IntakeResult> write(List<CheckedResponse> group) {
    try {
      var results = store.write(group);
      groupSizes.record(group.size());
      return results;
    } catch (RuntimeException e) {
      var outage = DatabaseAway.in(e);
      if (outage.isPresent()) {
        faults.away(PLACE, outage.get());
        throw new StorageUnavailable("the database is away", e);
      }
      faults.unexpected(PLACE, e);
      throw e;
    }
  }
}
