package vn.langnghe.scoring.appraisal;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.scoring.appraisal.record.RecordState;

/** What became of a statement or a move. */
sealed interface AppraisalResult {

  /** Stored now, or said in the same words before. */
  record Done(RecordState state) implements AppraisalResult {}

  /** Nothing was changed. */
  record Refused(Problem problem, List<FieldError> errors, List<Object> args)
      implements AppraisalResult {

    static Refused of(Problem problem, Object... args) {
      return new Refused(problem, List.of(), List.of(args));
    }
  }
}
