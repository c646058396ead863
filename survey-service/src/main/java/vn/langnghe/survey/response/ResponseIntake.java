package vn.langnghe.survey.response;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.outbox.TraceParent;
import vn.langnghe.survey.campaign.CampaignTerms;
import vn.langnghe.survey.campaign.OpenCampaigns;

/**
 * Checks a response and has it stored; the result is there only after the commit.
 *
 * <p>What happens if the process dies, step by step:
 *
 * <ol>
 *   <li>before or while the response waits in the queue: it is lost, and was never acknowledged;
 *       the client gets no answer and sends again with the same id;
 *   <li>in the transaction, before its commit: PostgreSQL rolls back responses and events together;
 *       as above;
 *   <li>after the commit, before the answer reaches the client: response and event are durable; the
 *       repeat finds the same content and gets the first receipt with 200;
 *   <li>after the answer, before the relay has published: the event is in the outbox, and the relay
 *       reads the outbox when the service starts again;
 *   <li>after publishing, before the relay has deleted the row: the event is published twice with
 *       the same id, and consumers count an id once.
 * </ol>
 */
@ApplicationScoped
public class ResponseIntake {

  private static final Logger LOG = Logger.getLogger(ResponseIntake.class);

  private final OpenCampaigns campaigns;
  private final KnownAgencies agencies;
  private final ResponseStore store;
  private final Clock clock;
  private final TraceParent traces;
  private final DistributionSummary groupSizes;
  private final GroupCommit<CheckedResponse, StoreResult> commits;

  public ResponseIntake(
      OpenCampaigns campaigns,
      KnownAgencies agencies,
      ResponseStore store,
      ResponseSettings settings,
      Clock clock,
      TraceParent traces,
      MeterRegistry metrics) {
    this.campaigns = campaigns;
    this.agencies = agencies;
    this.store = store;
    this.clock = clock;
    this.traces = traces;
    this.commits =
        new GroupCommit<>(this::write, settings.waiting(), settings.group(), settings.writers());
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

  CompletableFuture<IntakeResult> take(
      String campaign, SubmittedResponse submitted, Collector collector) {
    try {
      return checked(campaign, submitted, collector);
    } catch (RuntimeException e) {
      if (databaseIsAway(e)) {
        return done(new IntakeResult.Unavailable());
      }
      throw e;
    }
  }

  Optional<Receipt> receipt(String campaign, UUID id) {
    return store.find(id).filter(receipt -> receipt.campaign().equals(campaign));
  }

  private CompletableFuture<IntakeResult> checked(
      String campaign, SubmittedResponse submitted, Collector collector) {
    @Nullable CampaignTerms terms = campaigns.find(campaign).orElse(null);
    if (terms == null) {
      return done(new IntakeResult.UnknownCampaign(campaign));
    }
    if (collector.agency() != null
        && submitted.agency() != null
        && !collector.agency().equals(submitted.agency())) {
      return done(new IntakeResult.NotYourAgency(collector.agency()));
    }
    return switch (AnswerCheck.check(
        terms, agencies, clock.instant(), submitted, collector.name())) {
      case CheckResult.Faulty(var faults) -> done(new IntakeResult.Faulty(faults));
      case CheckResult.Valid(var response) -> store(response.in(traces.current()));
    };
  }

  private CompletableFuture<IntakeResult> store(CheckedResponse response) {
    return commits
        .offer(response)
        .map(result -> result.handle((stored, failure) -> result(response.id(), stored, failure)))
        .orElseGet(() -> done(new IntakeResult.Busy()));
  }

  private static IntakeResult result(
      UUID id, @Nullable StoreResult stored, @Nullable Throwable failure) {
    if (failure instanceof StorageUnavailable) {
      return new IntakeResult.Unavailable();
    }
    if (failure != null) {
      throw new IllegalStateException("response " + id + " was not stored", failure);
    }
    return switch (Objects.requireNonNull(stored)) {
      case StoreResult.Accepted(var receipt) -> new IntakeResult.Accepted(receipt);
      case StoreResult.AlreadyAccepted(var receipt) -> new IntakeResult.AlreadyAccepted(receipt);
      case StoreResult.Conflict() -> new IntakeResult.Conflict(id);
    };
  }

  private List<StoreResult> write(List<CheckedResponse> group) {
    try {
      var results = store.write(group);
      groupSizes.record(group.size());
      return results;
    } catch (RuntimeException e) {
      if (databaseIsAway(e)) {
        LOG.errorf("%d responses were not stored: %s", group.size(), e);
        throw new StorageUnavailable("the database is away", e);
      }
      LOG.warnf(e, "a group of %d responses failed", group.size());
      throw e;
    }
  }

  /** Connection trouble, shortage or shutdown of the server, or no free connection in time. */
  private static boolean databaseIsAway(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state == null || state.matches("(08|53|55|57|58).*");
      }
    }
    return false;
  }

  private static CompletableFuture<IntakeResult> done(IntakeResult result) {
    return CompletableFuture.completedFuture(result);
  }
}
