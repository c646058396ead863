package vn.langnghe.scoring.official;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;

/** What became of a published value. */
public sealed interface OfficialValueResult {

  /** The value is new or otherwise than before, and durable. */
  record Recorded() implements OfficialValueResult {}

  /** Exactly this was recorded before. */
  record RecordedBefore() implements OfficialValueResult {}

  /** No rubric of this index is in force in the period. */
  record UnknownIndex() implements OfficialValueResult {}

  /** No agency has this code. */
  record UnknownAgency() implements OfficialValueResult {}

  /**
   * @param faults the parts that the index does not have
   */
  record UnknownParts(List<FieldError> faults) implements OfficialValueResult {}
}
