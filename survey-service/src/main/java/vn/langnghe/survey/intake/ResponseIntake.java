package vn.langnghe.survey.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.outbox.TraceParent;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.survey.campaign.CampaignTerms;
import vn.langnghe.survey.campaign.OpenCampaigns;
import vn.langnghe.survey.response.AnswerCheck;
import vn.langnghe.survey.response.CheckResult;
import vn.langnghe.survey.response.SubmittedResponse;

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

  private final OpenCampaigns campaigns;
  private final AgencyDirectory agencies;
  private final ResponseCommits commits;
  private final ResponseStore store;
  private final Clock clock;
  private final TraceParent traces;

  public ResponseIntake(
      OpenCampaigns campaigns,
      AgencyDirectory agencies,
      ResponseCommits commits,
      ResponseStore store,
      Clock clock,
      TraceParent traces) {
    this.campaigns = campaigns;
    this.agencies = agencies;
    this.commits = commits;
    this.store = store;
    this.clock = clock;
    this.traces = traces;
  }

  public CompletableFuture<IntakeResult> take(
      String campaign, SubmittedResponse submitted, Collector collector) {
    try {
      return checked(campaign, submitted, collector);
    } catch (RuntimeException e) {
      if (DatabaseAway.isWhy(e)) {
        return done(new IntakeResult.Unavailable());
      }
      throw e;
    }
  }

  /** Empty also when the collector may not send answers about the agency of the response. */
  Optional<StoredReceipt> receipt(String campaign, UUID id, Collector collector) {
    return store
        .receipt(campaign, id)
        .filter(stored -> collector.maySendAbout(stored.receipt().agency()));
  }

  private CompletableFuture<IntakeResult> checked(
      String campaign, SubmittedResponse submitted, Collector collector) {
    @Nullable CampaignTerms terms = campaigns.find(campaign).orElse(null);
    if (terms == null) {
      return done(new IntakeResult.UnknownCampaign(campaign));
    }
    if (submitted.agency() != null && !collector.maySendAbout(submitted.agency())) {
      return done(new IntakeResult.NotYourAgency(collector.home()));
    }
    return switch (AnswerCheck.check(
        terms, agencies::find, clock.instant(), submitted, collector.name())) {
      case CheckResult.Faulty(var faults) -> done(new IntakeResult.Faulty(faults));
      case CheckResult.Valid(var response) -> commits.store(response.in(traces.current()));
    };
  }

  private static CompletableFuture<IntakeResult> done(IntakeResult result) {
    return CompletableFuture.completedFuture(result);
  }
}
