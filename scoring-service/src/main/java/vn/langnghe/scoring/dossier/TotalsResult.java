package vn.langnghe.scoring.dossier;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;

/** Outcome of a report of totals. */
public sealed interface TotalsResult {

  /**
   * @param receipt new and durable
   */
  record Accepted(TotalsReceipt receipt) implements TotalsResult {}

  /**
   * @param receipt the one that was given the first time
   */
  record AlreadyAccepted(TotalsReceipt receipt) implements TotalsResult {}

  /** The id stands for other content. */
  record OtherContent() implements TotalsResult {}

  /** The agency does not exist in the period. */
  record UnknownAgency() implements TotalsResult {}

  /**
   * @param faults what is wrong
   */
  record Invalid(List<FieldError> faults) implements TotalsResult {}
}
