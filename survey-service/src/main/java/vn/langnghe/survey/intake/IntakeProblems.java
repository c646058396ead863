package vn.langnghe.survey.intake;

import jakarta.ws.rs.core.HttpHeaders;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.survey.SurveyProblem;

/** Says why a response was not taken. */
public final class IntakeProblems {

  private IntakeProblems() {}

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
