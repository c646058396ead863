package vn.langnghe.survey.response;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.survey.Fault;
import vn.langnghe.survey.SurveyProblem;

/** Says why a response was not taken. */
final class ResponseProblems {

  private ResponseProblems() {}

  static ProblemException of(IntakeResult.Refused refused) {
    return switch (refused) {
      case IntakeResult.Conflict(var id) -> SurveyProblem.RESPONSE_CONFLICT.with(id);
      case IntakeResult.UnknownCampaign(var code) -> SurveyProblem.UNKNOWN_CAMPAIGN.with(code);
      case IntakeResult.NotYourAgency(var own) -> SurveyProblem.NOT_YOUR_AGENCY.with(own);
      case IntakeResult.Faulty(var faults) -> faulty(faults);
      case IntakeResult.Busy() -> SurveyProblem.BUSY.with().header("Retry-After", "2");
      case IntakeResult.Unavailable() ->
          SurveyProblem.STORAGE_UNAVAILABLE.with().header("Retry-After", "5");
    };
  }

  static ProblemException of(CorrectionResult.Refused refused) {
    return switch (refused) {
      case CorrectionResult.UnknownCampaign(var code) -> SurveyProblem.UNKNOWN_CAMPAIGN.with(code);
      case CorrectionResult.UnknownResponse(var id) -> SurveyProblem.UNKNOWN_RESPONSE.with(id);
      case CorrectionResult.Stale(var current) ->
          SurveyProblem.STALE_REVISION
              .with(current)
              .header(HttpHeaders.ETAG, RevisionTag.of(current));
      case CorrectionResult.AlreadyWithdrawn(var id) -> SurveyProblem.RESPONSE_WITHDRAWN.with(id);
      case CorrectionResult.NotYours() -> SurveyProblem.NOT_YOUR_RESPONSE.with();
      case CorrectionResult.Faulty(var faults) -> faulty(faults);
    };
  }

  /** One kind of fault names the problem; several kinds are an {@code invalid-response}. */
  private static ProblemException faulty(List<Fault> faults) {
    var errors = faults.stream().map(Fault::toFieldError).toList();
    var first = faults.getFirst();
    boolean oneKind = faults.stream().allMatch(fault -> fault.problem() == first.problem());
    return oneKind
        ? first.problem().with(errors, first.args().toArray())
        : SurveyProblem.INVALID_RESPONSE.with(errors);
  }
}
