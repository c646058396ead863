package vn.langnghe.survey.correction;

import java.util.UUID;
import vn.langnghe.survey.response.ResponseFaults;

/** What became of a correction or a withdrawal. */
sealed interface CorrectionResult {

  /** Stored now, or by an earlier request that said the same. */
  record Stored(RevisionReceipt receipt) implements CorrectionResult {}

  /** Nothing was changed, or nothing is shown. */
  sealed interface Refused extends CorrectionResult, HistoryResult {}

  /** The client does not say which revision it has seen. */
  record RevisionRequired() implements Refused {}

  /** There is no content. */
  record NoContent() implements Refused {}

  record UnknownReason() implements Refused {}

  record UnknownCampaign(String code) implements Refused {}

  record UnknownResponse(UUID id) implements Refused {}

  /** Somebody else was first; {@code current} is the revision that counts now. */
  record Stale(int current) implements Refused {}

  /** What was taken back stays taken back. */
  record AlreadyWithdrawn(UUID id) implements Refused {}

  /** A collector may only take back what it sent itself. */
  record NotYours() implements Refused {}

  record Faulty(ResponseFaults faults) implements Refused {}
}
