package vn.langnghe.survey.response;

import java.util.List;
import java.util.Set;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.survey.SurveyProblem;

/**
 * Everything that is wrong with a response.
 *
 * @param problem the kind of all errors, or {@code INVALID_RESPONSE} when there are several kinds
 * @param errors at least one, in the order of the fields
 */
public record ResponseFaults(SurveyProblem problem, List<FieldError> errors) {

  public ResponseFaults {
    errors = List.copyOf(errors);
  }

  static ResponseFaults of(Set<SurveyProblem> kinds, List<FieldError> errors) {
    return new ResponseFaults(
        kinds.size() == 1 ? kinds.iterator().next() : SurveyProblem.INVALID_RESPONSE, errors);
  }

  /** One wrong field. */
  public static ResponseFaults of(String field, SurveyProblem problem) {
    return new ResponseFaults(problem, List.of(FieldError.of(field, problem)));
  }

  /** For the resource that answers; where all errors are of one kind, the first one is told. */
  public ProblemException toProblem() {
    var thrown = problem.with(errors);
    return problem == SurveyProblem.INVALID_RESPONSE
        ? thrown
        : thrown.detail(errors.getFirst().message());
  }
}
