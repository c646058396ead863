package vn.langnghe.scoring.appraisal;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;

/** What became of a request to say or do something. */
sealed interface FileResult {

  /** Stored now, or said in the same words before. */
  record Done(AppraisalFile file) implements FileResult {}

  /** Nothing was changed. */
  record Refused(AppraisalProblem problem, List<FieldError> errors, List<Object> args)
      implements FileResult {

    static Refused of(AppraisalProblem problem, Object... args) {
      return new Refused(problem, List.of(), List.of(args));
    }
  }
}
