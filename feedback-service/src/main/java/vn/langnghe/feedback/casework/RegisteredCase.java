package vn.langnghe.feedback.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case of the register, to be read and moved within the transaction that found it. */
public final class RegisteredCase {

  private final CitizenCase row;
  private final CaseTexts texts;
  private final CaseChanges changes;

  RegisteredCase(CitizenCase row, CaseTexts texts, CaseChanges changes) {
    this.row = row;
    this.texts = texts;
    this.changes = changes;
  }

  public CaseStatus status() {
    return CaseStatus.of(row);
  }

  public Submission submission() {
    return texts.submission(row);
  }

  public String trackingCode() {
    return texts.trackingCode(row);
  }

  /** The answer given last, even where the citizen has asked for another one. */
  public @Nullable String latestAnswer() {
    return texts.answer(row);
  }

  /** The answer that stands; null while one is due. */
  public @Nullable String answer() {
    return Lifecycle.hasAnswer(row.state) ? texts.answer(row) : null;
  }

  public @Nullable String refusal() {
    return texts.refusal(row);
  }

  /** What the citizen wrote with the rating. */
  public @Nullable String comment() {
    return texts.comment(row);
  }

  /** What the public register shows, or showed before the case was reopened. */
  public PublishedCase published() {
    return PublishedCase.of(row);
  }

  public List<HistoryLine> history() {
    return CaseHistoryEntry.listOf(row.id).stream()
        .map(entry -> HistoryLine.of(entry, texts.note(entry)))
        .toList();
  }

  /** Whether the actor may act for the agency in charge. */
  public boolean isFor(Actor actor) {
    return actor.mayActFor(row.agency);
  }

  /** Whether a reader sees the agency in charge. */
  public boolean isIn(Sight sight) {
    return sight.covers(row.agency);
  }

  /** Whether the actor may act for the agency that forwarded the case last. */
  public boolean wasForwardedBy(Actor actor) {
    return Optional.ofNullable(row.previousAgency).filter(actor::mayActFor).isPresent();
  }

  /** Whether the case shows that this very move was made before. */
  public boolean shows(CaseMove move) {
    return changes.isMade(row, move);
  }

  /** Whether the state of the case allows the move. */
  public boolean allows(CaseMove move) {
    return Lifecycle.after(row.state, move.action()).isPresent();
  }

  /** What of the sender, or of anybody, the texts that a move publishes seem to hold. */
  public Set<PersonalTrace> traces(CaseMove move) {
    return PersonalTraces.in(String.join("\n", move.publicTexts()), submission().sender());
  }

  /** Notes that the actor has read who sent the case. */
  public void senderReadBy(Actor actor, Instant at) {
    new SenderRead(row.id, actor, at).persist();
  }

  /** Makes a move that the state allows; the row must have been locked. */
  public void move(CaseMove move, Actor actor, Instant at) {
    changes.carryOut(row, move, actor, at);
  }
}
