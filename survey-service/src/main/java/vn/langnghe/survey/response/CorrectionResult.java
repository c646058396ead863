package vn.langnghe.survey.response;

import java.util.List;
import java.util.UUID;
import vn.langnghe.survey.Fault;

/** What became of a correction or a withdrawal. */
sealed interface CorrectionResult {

  /** Stored now, or by an earlier request that said the same. */
  record Stored(RevisionReceipt receipt) implements CorrectionResult {}

  /** Nothing was changed. */
  sealed interface Refused extends CorrectionResult {}

  record UnknownCampaign(String code) implements Refused {}

  record UnknownResponse(UUID id) implements Refused {}

  /** Somebody else was first; {@code current} is the revision that counts now. */
  record Stale(int current) implements Refused {}

  /** What was taken back stays taken back. */
  record AlreadyWithdrawn(UUID id) implements Refused {}

  /** A collector may only take back what it sent itself. */
  record NotYours() implements Refused {}

  record Faulty(List<Fault> faults) implements Refused {}
}
