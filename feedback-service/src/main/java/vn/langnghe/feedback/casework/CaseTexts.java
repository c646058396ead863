package vn.langnghe.feedback.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.wire.Json;
import vn.langnghe.feedback.privacy.PersonalData;

/** Seals what people wrote before it reaches a column, and opens the columns again. */
@ApplicationScoped
class CaseTexts {

  private static final String TRACKING = "tracking";
  private static final String SUBMISSION = "submission";
  private static final String NOTE = "note";
  private static final String ANSWER = "answer";
  private static final String REFUSAL = "refusal";
  private static final String COMMENT = "comment";

  private final ObjectMapper json = Json.mapper();
  private final PersonalData personalData;

  CaseTexts(PersonalData personalData) {
    this.personalData = personalData;
  }

  byte[] sealTrackingCode(UUID caseId, String code) {
    return personalData.seal(caseId, TRACKING, code);
  }

  String trackingCode(CitizenCase row) {
    return personalData.open(row.id, TRACKING, row.trackingSealed);
  }

  byte[] sealSubmission(UUID caseId, Submission submission) {
    try {
      return personalData.seal(caseId, SUBMISSION, json.writeValueAsString(submission));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A submission is always JSON.", e);
    }
  }

  Submission submission(CitizenCase row) {
    try {
      return json.readValue(
          personalData.open(row.id, SUBMISSION, row.submissionSealed), Submission.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The submission of " + row.id + " is not readable.", e);
    }
  }

  byte[] sealAnswer(UUID caseId, String text) {
    return personalData.seal(caseId, ANSWER, text);
  }

  @Nullable String answer(CitizenCase row) {
    return personalData.openIfAny(row.id, ANSWER, row.answerSealed);
  }

  byte[] sealRefusal(UUID caseId, String reason) {
    return personalData.seal(caseId, REFUSAL, reason);
  }

  @Nullable String refusal(CitizenCase row) {
    return personalData.openIfAny(row.id, REFUSAL, row.refusalSealed);
  }

  byte @Nullable [] sealComment(UUID caseId, @Nullable String comment) {
    return personalData.sealIfAny(caseId, COMMENT, comment);
  }

  @Nullable String comment(CitizenCase row) {
    return personalData.openIfAny(row.id, COMMENT, row.commentSealed);
  }

  byte @Nullable [] sealNote(UUID caseId, @Nullable String note) {
    return personalData.sealIfAny(caseId, NOTE, note);
  }

  @Nullable String note(CaseHistoryEntry entry) {
    return personalData.openIfAny(entry.caseId, NOTE, entry.noteSealed);
  }

  /** The note of the newest change of one kind. */
  @Nullable String latestNote(UUID caseId, CaseChange change) {
    return CaseHistoryEntry.findLatest(caseId, change).map(this::note).orElse(null);
  }
}
