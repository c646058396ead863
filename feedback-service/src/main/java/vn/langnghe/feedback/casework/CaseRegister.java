package vn.langnghe.feedback.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.feedback.privacy.PersonalData;
import vn.langnghe.runtime.outbox.Outbox;

/** Writes each change of a case three times in one transaction: row, history and event. */
@ApplicationScoped
public class CaseRegister {

  private static final String SUBMISSION = "submission";
  private static final String NOTE = "note";
  private static final String ANSWER = "answer";
  private static final String REFUSAL = "refusal";
  private static final String COMMENT = "comment";

  private final PersonalData personalData;
  private final ObjectMapper json;
  private final Outbox outbox;
  private final Clock clock;

  public CaseRegister(PersonalData personalData, ObjectMapper json, Outbox outbox, Clock clock) {
    this.personalData = personalData;
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Now, as exactly as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Must run in the transaction that changed the case.
   *
   * @param at the instant of the change
   * @param note what was written with the action, sealed in the history
   */
  public void record(
      CitizenCase changed, CaseChange change, Actor actor, Instant at, @Nullable String note) {
    changed.revision++;
    changed.changedAt = at;
    if (!changed.isPersistent()) {
      changed.persist();
    }
    var line = new CaseHistory();
    line.caseId = changed.id;
    line.revision = changed.revision;
    line.change = change;
    line.state = changed.state;
    line.agency = changed.agency;
    line.actor = actor.name();
    line.at = at;
    line.noteSealed = personalData.sealIfAny(changed.id, NOTE, note);
    line.persist();
    outbox.append(eventId(changed.id, changed.revision), changed.changed(change), at);
  }

  /** The note of the newest change of one kind, to recognise a repeated action. */
  public @Nullable String lastNote(UUID caseId, CaseChange change) {
    return CaseHistory.latest(caseId, change)
        .map(line -> personalData.openIfAny(caseId, NOTE, line.noteSealed))
        .orElse(null);
  }

  public List<HistoryLine> history(UUID caseId) {
    return CaseHistory.of(caseId).stream()
        .map(
            line ->
                new HistoryLine(
                    line.revision,
                    line.change,
                    line.state,
                    line.agency,
                    line.actor,
                    line.at,
                    personalData.openIfAny(caseId, NOTE, line.noteSealed)))
        .toList();
  }

  public byte[] sealed(UUID caseId, Submission submission) {
    try {
      return personalData.seal(caseId, SUBMISSION, json.writeValueAsString(submission));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A submission is always JSON.", e);
    }
  }

  public Submission submission(CitizenCase opened) {
    try {
      return json.readValue(
          personalData.open(opened.id, SUBMISSION, opened.submissionSealed), Submission.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The submission of " + opened.id + " is not readable.", e);
    }
  }

  public void answer(CitizenCase answered, String text) {
    answered.answerSealed = personalData.seal(answered.id, ANSWER, text);
  }

  public @Nullable String answer(CitizenCase opened) {
    return personalData.openIfAny(opened.id, ANSWER, opened.answerSealed);
  }

  public void refusal(CitizenCase refused, String reason) {
    refused.refusalSealed = personalData.seal(refused.id, REFUSAL, reason);
  }

  public @Nullable String refusal(CitizenCase opened) {
    return personalData.openIfAny(opened.id, REFUSAL, opened.refusalSealed);
  }

  public void comment(CitizenCase rated, @Nullable String comment) {
    rated.commentSealed = personalData.sealIfAny(rated.id, COMMENT, comment);
  }

  public @Nullable String comment(CitizenCase opened) {
    return personalData.openIfAny(opened.id, COMMENT, opened.commentSealed);
  }

  /** The same change has the same event id for ever, so a second delivery can be told. */
  static UUID eventId(UUID caseId, long revision) {
    return UUID.nameUUIDFromBytes(
        ("case-changed " + caseId + " " + revision).getBytes(StandardCharsets.UTF_8));
  }
}
