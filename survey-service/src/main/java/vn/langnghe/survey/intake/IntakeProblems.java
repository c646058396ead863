package vn.langnghe.survey.intake;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.runtime.problem.RefusesRequests;
import vn.langnghe.survey.SurveyProblem;

/** Says why a response was not taken. */
@RefusesRequests
public final class IntakeProblems {

  private IntakeProblems() {}

  /** One response of many failed in a way that nobody foresaw. */
  public static ProblemException unexpected(UUID fault) {
    return HttpProblems.UNEXPECTED.with(fault);
  }

  public static ProblemException of(IntakeResult.Refused refused) {
    return switch (refused) {
      case IntakeResult.Conflict(var id) -> SurveyProblem.RESPONSE_CONFLICT.with(id);
      case IntakeResult.UnknownCampaign(var code) -> SurveyProblem.UNKNOWN_CAMPAIGN.with(code);
      case IntakeResult.NotYourAgency(var own) -> SurveyProblem.NOT_YOUR_AGENCY.with(own);
      case IntakeResult.Faulty(var faults) -> faults.toProblem();
      case IntakeResult.Busy() -> SurveyProblem.BUSY.with().header(HttpHeaders.RETRY_AFTER, "2");
      case IntakeResult.Unavailable() ->
          SurveyProblem.STORAGE_UNAVAILABLE.with().header(HttpHeaders.RETRY_AFTER, "5");
    };
  }
}
