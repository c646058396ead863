package vn.langnghe.scoring.freeze;

/** What became of an order. */
public sealed interface FreezeResult {

  /**
   * @param freeze new and durable
   */
  record Frozen(Freeze freeze) implements FreezeResult {}

  /**
   * @param freeze what the same order made the first time
   */
  record AlreadyDone(Freeze freeze) implements FreezeResult {}

  /** The id stands for another order. */
  record OtherContent() implements FreezeResult {}

  /** No rubric of this index is in force in the period. */
  record UnknownIndex() implements FreezeResult {}

  /** The first revision is there: a later one must be asked for as such. */
  record AlreadyFrozen() implements FreezeResult {}

  /** There is nothing yet that could be revised. */
  record NotFrozen() implements FreezeResult {}

  /** The period has not begun, or no agency has a score in it. */
  record NothingToFreeze() implements FreezeResult {}

  /** Every score is as in the last revision. */
  record NothingChanged() implements FreezeResult {}

  /** The evaluation is too far behind the facts to wait for it. */
  record NotSettled() implements FreezeResult {}

  /** There is no secret to seal the signing key with. */
  record NoSigningKey() implements FreezeResult {}
}
