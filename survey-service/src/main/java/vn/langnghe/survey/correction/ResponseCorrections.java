package vn.langnghe.survey.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.Event;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.campaign.CampaignTerms;
import vn.langnghe.survey.campaign.OpenCampaigns;
import vn.langnghe.survey.response.AnswerCheck;
import vn.langnghe.survey.response.CheckResult;
import vn.langnghe.survey.response.CheckedResponse;
import vn.langnghe.survey.response.ResponseFaults;

/**
 * Corrects a response or takes it back: a new revision and its event in one transaction (ADR 0055).
 *
 * <p>What happens if the process dies, step by step:
 *
 * <ol>
 *   <li>before the commit: PostgreSQL rolls back revision and event together and frees the row; the
 *       response is as before, and the client, who got no answer, asks again with the same
 *       If-Match;
 *   <li>after the commit, before the answer reaches the client: the repeat names the revision that
 *       was replaced and says the same, so it finds its own revision and gets that receipt;
 *   <li>after the answer, before the relay has published: the event is in the outbox, after every
 *       earlier revision of the response, because the lock is held from before the read until after
 *       the commit; the relay sends in that order;
 *   <li>after publishing, before the relay has deleted the row: the event is published again with
 *       the same id and the same revision, which consumers count once.
 * </ol>
 *
 * <p>The original submission is never touched: a late repeat of it still finds its own content and
 * gets the first receipt, and writes nothing, so a withdrawn response stays withdrawn.
 */
@ApplicationScoped
public class ResponseCorrections {

  /**
   * What is to be changed.
   *
   * @param seen the revision that the client has seen, empty when it does not say
   */
  record Target(String campaign, UUID id, OptionalLong seen) {

    boolean saw(int revision) {
      return seen.isPresent() && seen.getAsLong() == revision;
    }
  }

  private final OpenCampaigns campaigns;
  private final AgencyDirectory agencies;
  private final RevisionStore store;
  private final Outbox outbox;
  private final Clock clock;

  public ResponseCorrections(
      OpenCampaigns campaigns,
      AgencyDirectory agencies,
      RevisionStore store,
      Outbox outbox,
      Clock clock) {
    this.campaigns = campaigns;
    this.agencies = agencies;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  HistoryResult history(String campaign, UUID id) {
    @Nullable CampaignTerms terms = campaigns.find(campaign).orElse(null);
    if (terms == null) {
      return new CorrectionResult.UnknownCampaign(campaign);
    }
    var revisions = store.newestFirst(campaign, id).reversed();
    if (revisions.isEmpty()) {
      return new CorrectionResult.UnknownResponse(id);
    }
    var questionnaire = terms.questionnaire();
    var views = revisions.stream().map(one -> RevisionView.of(one, questionnaire)).toList();
    return new HistoryResult.Found(views, revisions.getLast().number());
  }

  @Transactional
  CorrectionResult correct(
      Target target, @Nullable CorrectedResponse corrected, Corrector corrector) {
    if (target.seen().isEmpty()) {
      return new CorrectionResult.RevisionRequired();
    }
    return corrected == null
        ? new CorrectionResult.NoContent()
        : correct(target, corrected, corrector.account());
  }

  /** The new content is checked as of the moment at which the response was received. */
  private CorrectionResult correct(Target target, CorrectedResponse corrected, String account) {
    @Nullable CampaignTerms terms = campaigns.find(target.campaign()).orElse(null);
    if (terms == null) {
      return new CorrectionResult.UnknownCampaign(target.campaign());
    }
    var revisions = store.lock(target.campaign(), target.id());
    if (revisions.isEmpty()) {
      return new CorrectionResult.UnknownResponse(target.id());
    }
    var reason = corrected.reason();
    if (reason == null) {
      return missingReason();
    }
    var first = revisions.getLast();
    var submitted = corrected.under(target.id());
    return switch (AnswerCheck.check(
        terms, agencies::find, first.changedAt(), submitted, first.changedBy())) {
      case CheckResult.Faulty(var faults) -> new CorrectionResult.Faulty(faults);
      case CheckResult.Valid(var response) ->
          supersede(target, revisions.getFirst(), response, reason, account);
    };
  }

  @Transactional
  CorrectionResult withdraw(Target target, @Nullable String reasonGiven, Corrector corrector) {
    if (target.seen().isEmpty()) {
      return new CorrectionResult.RevisionRequired();
    }
    var reason = reason(reasonGiven);
    if (reason == null && reasonGiven != null) {
      return new CorrectionResult.UnknownReason();
    }
    var revisions = store.lock(target.campaign(), target.id());
    if (revisions.isEmpty()) {
      return new CorrectionResult.UnknownResponse(target.id());
    }
    if (reason == null) {
      return missingReason();
    }
    if (!corrector.mayWithdraw(revisions.getLast().changedBy(), reason)) {
      return new CorrectionResult.NotYours();
    }
    var current = revisions.getFirst();
    boolean withdrawn = current.content() == null;
    if (withdrawn && isRepeat(target, current, reason)) {
      return new CorrectionResult.Stored(RevisionReceipt.of(current));
    }
    if (!target.saw(current.number())) {
      return new CorrectionResult.Stale(current.number());
    }
    var next = current.withdrawn(reason, now(), corrector.account());
    return store(
        next,
        new ResponseWithdrawn(next.id(), next.number(), next.agency(), reason, next.changedAt()));
  }

  private CorrectionResult supersede(
      Target target,
      ResponseRevision current,
      CheckedResponse response,
      CorrectionReason reason,
      String account) {
    if (current.says(response.contentHash()) && isRepeat(target, current, reason)) {
      return new CorrectionResult.Stored(RevisionReceipt.of(current));
    }
    if (!target.saw(current.number())) {
      return new CorrectionResult.Stale(current.number());
    }
    if (current.content() == null) {
      return new CorrectionResult.AlreadyWithdrawn(current.id());
    }
    var next = current.superseded(response, reason, now(), account);
    return store(
        next, new ResponseSuperseded(next.number(), reason, next.changedAt(), response.event()));
  }

  /** The client saw what was replaced and gives the same reason, or asks for what is there. */
  private static boolean isRepeat(
      Target target, ResponseRevision current, CorrectionReason reason) {
    return target.saw(current.number())
        || (target.saw(current.number() - 1) && current.reason() == reason);
  }

  private CorrectionResult store(ResponseRevision revision, Event event) {
    store.insert(revision);
    outbox.append(eventId(revision), event, revision.changedAt());
    return new CorrectionResult.Stored(RevisionReceipt.of(revision));
  }

  private static CorrectionResult missingReason() {
    return new CorrectionResult.Faulty(ResponseFaults.of("reason", SurveyProblem.MISSING_FIELD));
  }

  private static @Nullable CorrectionReason reason(@Nullable String given) {
    return Arrays.stream(CorrectionReason.values())
        .filter(reason -> reason.name().equals(given))
        .findFirst()
        .orElse(null);
  }

  private static UUID eventId(ResponseRevision revision) {
    return UUID.nameUUIDFromBytes(
        ("response-revision " + revision.id() + " " + revision.number())
            .getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
