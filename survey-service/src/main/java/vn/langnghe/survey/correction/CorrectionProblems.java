package vn.langnghe.survey.correction;

import jakarta.ws.rs.core.HttpHeaders;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.runtime.problem.RefusesRequests;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.response.RevisionTag;

/** Says why a response was not corrected, withdrawn or shown. */
@RefusesRequests
final class CorrectionProblems {

  private CorrectionProblems() {}

  static ProblemException of(CorrectionResult.Refused refused) {
    return switch (refused) {
      case CorrectionResult.RevisionRequired() -> SurveyProblem.REVISION_REQUIRED.with();
      case CorrectionResult.NoContent() -> SurveyProblem.MALFORMED_RESPONSE.with();
      case CorrectionResult.UnknownReason() -> SurveyProblem.UNKNOWN_REASON.with();
      case CorrectionResult.UnknownCampaign(var code) -> SurveyProblem.UNKNOWN_CAMPAIGN.with(code);
      case CorrectionResult.UnknownResponse(var id) -> SurveyProblem.UNKNOWN_RESPONSE.with(id);
      case CorrectionResult.Stale(var current) ->
          SurveyProblem.STALE_REVISION
              .with(current)
              .header(HttpHeaders.ETAG, RevisionTag.of(current));
      case CorrectionResult.AlreadyWithdrawn(var id) -> SurveyProblem.RESPONSE_WITHDRAWN.with(id);
      case CorrectionResult.NotYours() -> SurveyProblem.NOT_YOUR_RESPONSE.with();
      case CorrectionResult.Faulty(var faults) -> faults.toProblem();
    };
  }
}
