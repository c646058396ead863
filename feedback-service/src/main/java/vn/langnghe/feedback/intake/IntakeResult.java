package vn.langnghe.feedback.intake;

/** How the intake of a case ended. */
public sealed interface IntakeResult {

  record Accepted(CaseReceipt receipt) implements IntakeResult {}

  record AlreadyAccepted(CaseReceipt receipt) implements IntakeResult {}

  record IdTaken() implements IntakeResult {}

  record UnknownAgency() implements IntakeResult {}

  record UnknownCategory() implements IntakeResult {}

  record ImplausibleTime() implements IntakeResult {}
}
