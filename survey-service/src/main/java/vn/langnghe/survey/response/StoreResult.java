package vn.langnghe.survey.response;

/** What the store says about one response of a group. */
sealed interface StoreResult {

  record Accepted(Receipt receipt) implements StoreResult {}

  /** The same id with the same content was stored before; the receipt is the first one's. */
  record AlreadyAccepted(Receipt receipt) implements StoreResult {}

  record Conflict() implements StoreResult {}
}
