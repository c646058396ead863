package vn.langnghe.scoring.agency;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;

/** Outcome of an import: all rows or none. */
public sealed interface ImportResult {

  /**
   * @param report line by line
   */
  record Imported(ImportReport report) implements ImportResult {}

  /**
   * @param faults why nothing was taken
   */
  record Refused(List<FieldError> faults) implements ImportResult {}
}
