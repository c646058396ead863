package vn.langnghe.feedback.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.runtime.outbox.Outbox;

/**
 * Carries out what is done to a case, and writes it three times in the caller's transaction: row,
 * history and event.
 */
@ApplicationScoped
class CaseChanges {

  private final CaseTexts texts;
  private final Deadlines deadlines;
  private final Outbox outbox;

  CaseChanges(CaseTexts texts, Deadlines deadlines, Outbox outbox) {
    this.texts = texts;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  void file(CitizenCase filed, Actor actor, Instant at) {
    filed.changed(CaseState.RECEIVED, at);
    filed.persist();
    write(filed, CaseChange.RECEIVED, actor, null);
  }

  void carryOut(CitizenCase row, CaseMove move, Actor actor, Instant at) {
    var after =
        Lifecycle.after(row.state, move.action())
            .orElseThrow(() -> new IllegalStateException(row.state + " forbids " + move.action()));
    apply(row, move, at);
    row.changed(after, at);
    write(row, move.action().change(), actor, move.note());
  }

  /** Whether the case shows that this very move was made before. */
  boolean isMade(CitizenCase row, CaseMove move) {
    return switch (move) {
      case CaseMove.TakeInCharge() -> row.state == CaseState.IN_PROGRESS;
      case CaseMove.Forward(var agency, var reason) ->
          row.state == CaseState.RECEIVED
              && row.previousAgency != null
              && agency.equals(row.agency)
              && reason.equals(texts.latestNote(row.id, CaseChange.FORWARDED));
      case CaseMove.Refuse(var reason) ->
          row.state == CaseState.REFUSED && reason.equals(texts.refusal(row));
      case CaseMove.Answer(var text) ->
          Lifecycle.hasAnswer(row.state) && text.equals(texts.answer(row));
      case CaseMove.Publish(var subject, var answer, var note) -> row.shows(subject, answer);
      case CaseMove.CorrectPublication(var subject, var answer, var reason) ->
          row.shows(subject, answer)
              && reason.equals(texts.latestNote(row.id, CaseChange.PUBLICATION_CORRECTED));
      case CaseMove.WithdrawPublication(var reason) ->
          row.state == CaseState.ANSWERED
              && reason.equals(texts.latestNote(row.id, CaseChange.PUBLICATION_WITHDRAWN));
      case CaseMove.Rate(var satisfied, var comment) ->
          Objects.equals(satisfied, row.satisfied) && Objects.equals(comment, texts.comment(row));
      case CaseMove.Reopen(var reason) ->
          row.state == CaseState.IN_PROGRESS
              && row.reopenings > 0
              && reason.equals(texts.latestNote(row.id, CaseChange.REOPENED));
      case CaseMove.MarkOverdue() -> row.timeliness == Timeliness.LATE;
    };
  }

  private void apply(CitizenCase row, CaseMove move, Instant at) {
    switch (move) {
      case CaseMove.TakeInCharge() -> {}
      case CaseMove.Forward(var agency, var reason) -> row.forward(agency, at, deadlines);
      case CaseMove.Refuse(var reason) -> row.refuse(texts.sealRefusal(row.id, reason), at);
      case CaseMove.Answer(var text) -> row.answer(texts.sealAnswer(row.id, text), at, deadlines);
      case CaseMove.Publish(var subject, var answer, var note) -> row.publish(subject, answer, at);
      case CaseMove.CorrectPublication(var subject, var answer, var reason) ->
          row.correctPublication(subject, answer);
      case CaseMove.WithdrawPublication(var reason) -> row.withdrawPublication();
      case CaseMove.Rate(var satisfied, var comment) ->
          row.rate(satisfied, texts.sealComment(row.id, comment));
      case CaseMove.Reopen(var reason) -> row.reopen(at, deadlines);
      case CaseMove.MarkOverdue() -> row.markOverdue();
    }
  }

  private void write(CitizenCase changed, CaseChange change, Actor actor, @Nullable String note) {
    new CaseHistoryEntry(changed, change, actor, texts.sealNote(changed.id, note)).persist();
    outbox.append(eventId(changed.id, changed.revision), event(changed, change), changed.changedAt);
  }

  /** The state as the others learn it: no text, no person. */
  private static CaseChanged event(CitizenCase row, CaseChange change) {
    return new CaseChanged(
        row.id,
        row.revision,
        change,
        row.kind,
        row.agency,
        change == CaseChange.FORWARDED ? row.previousAgency : null,
        row.channel,
        row.category,
        row.state,
        row.receivedAt,
        row.changedAt,
        row.dueOn,
        row.answeredAt,
        row.publishedAt,
        row.timeliness,
        row.satisfied,
        row.reopenings);
  }

  /** The same change has the same event id for ever, so a second delivery can be told. */
  static UUID eventId(UUID caseId, long revision) {
    return UUID.nameUUIDFromBytes(
        ("case-changed " + caseId + " " + revision).getBytes(StandardCharsets.UTF_8));
  }
}
