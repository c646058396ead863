package vn.langnghe.feedback.intake;

/** How the filing of a case ended. */
public sealed interface FilingResult {

  record Accepted(CaseReceipt receipt) implements FilingResult {}

  record AlreadyAccepted(CaseReceipt receipt) implements FilingResult {}

  record IdTaken() implements FilingResult {}

  record UnknownAgency() implements FilingResult {}

  record UnknownCategory() implements FilingResult {}

  record ImplausibleTime() implements FilingResult {}
}
