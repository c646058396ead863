package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.scoring.cell.Cell;

/**
 * What a response says in one of its revisions. The highest revision is the truth.
 *
 * @param id the response's id
 * @param revision from 1
 * @param storedAt when this revision was stored
 * @param content null when the response was withdrawn
 */
record ResponseFact(UUID id, long revision, Instant storedAt, @Nullable ResponseSubmitted content) {

  private static final int MAX_LEVEL = 5;

  /** Refuses what is not of this topic, and what could never be stored. */
  static ResponseFact of(Event event) throws PoisonEvent {
    return switch (event) {
      case ResponseSubmitted first -> written(1, first.receivedAt(), first);
      case ResponseSuperseded newer ->
          written(later(newer.revision()), newer.changedAt(), newer.response());
      case ResponseWithdrawn gone -> {
        FactLimits.code(gone.agency(), CodeKind.AGENCY, "agency");
        FactLimits.instant(gone.changedAt(), "changedAt");
        yield new ResponseFact(gone.id(), later(gone.revision()), gone.changedAt(), null);
      }
      default -> throw FactStore.notExpected(event);
    };
  }

  private static ResponseFact written(long revision, Instant storedAt, ResponseSubmitted response)
      throws PoisonEvent {
    if (response.answers().size() > Cell.MAX_ITEMS) {
      throw refused("more answers than any questionnaire has items");
    }
    for (var answer : response.answers().entrySet()) {
      FactLimits.code(answer.getKey(), CodeKind.ITEM, "item");
      var score = answer.getValue();
      if (score != null && (score < 1 || score > MAX_LEVEL)) {
        throw refused("a score outside 1 to 5: " + score);
      }
    }
    FactLimits.code(response.agency(), CodeKind.AGENCY, "agency");
    FactLimits.code(response.questionnaire(), CodeKind.QUESTIONNAIRE, "questionnaire");
    FactLimits.code(response.campaign(), CodeKind.CAMPAIGN, "campaign");
    FactLimits.instant(response.occurredAt(), "occurredAt");
    FactLimits.instant(response.receivedAt(), "receivedAt");
    FactLimits.instant(storedAt, "changedAt");
    return new ResponseFact(response.id(), revision, storedAt, response);
  }

  private static long later(long revision) throws PoisonEvent {
    if (revision < 2) {
      throw refused("a correction has revision 2 or more, not " + revision);
    }
    return revision;
  }

  private static PoisonEvent refused(String why) {
    return new PoisonEvent(PoisonEvent.Reason.REFUSED, why);
  }
}
