package vn.langnghe.feedback.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.CaseKind;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.refusal.FeedbackProblem;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.HttpProblems;

/** Where the portal and the hotline desk hand in cases. */
@Path("/api/v1/cases")
@Tag(name = "Intake")
@RunOnVirtualThread
public class CaseIntakeResource {

  private final CaseIntake intake;
  private final Caller caller;

  public CaseIntakeResource(CaseIntake intake, Caller caller) {
    this.intake = intake;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.CASE_INTAKE)
  @Operation(summary = "Hands in a feedback or a recommendation; a repeat gets the same receipt")
  @APIResponse(responseCode = "201", description = "Accepted and durable")
  @APIResponse(responseCode = "200", description = "Accepted before, with the same content")
  @APIResponse(responseCode = "409", description = "id-taken: the id has other content")
  @APIResponse(
      responseCode = "422",
      description = "other-legal-regime, unknown-agency, unknown-category, implausible-time")
  public RestResponse<CaseReceipt> open(@NotNull @Valid NewCase sent) {
    var kind = legalKind(sent.kind());
    if (!caller.mayActFor(sent.agency())) {
      throw HttpProblems.OTHER_AGENCY.with(sent.agency());
    }
    var actor = new Actor(caller.name(), caller.agency().orElse(null));
    return switch (intake.accept(sent.id(), sent.submission(kind), actor)) {
      case IntakeResult.Accepted(var receipt) ->
          RestResponse.status(RestResponse.Status.CREATED, receipt);
      case IntakeResult.AlreadyAccepted(var receipt) -> RestResponse.ok(receipt);
      case IntakeResult.IdTaken() -> throw FeedbackProblem.ID_TAKEN.with(sent.id());
      case IntakeResult.UnknownAgency() -> throw FeedbackProblem.UNKNOWN_AGENCY.with(sent.agency());
      case IntakeResult.UnknownCategory() ->
          throw FeedbackProblem.UNKNOWN_CATEGORY.with(sent.category());
      case IntakeResult.ImplausibleTime() ->
          throw FeedbackProblem.IMPLAUSIBLE_TIME.with(String.valueOf(sent.occurredAt()));
    };
  }

  private static CaseKind legalKind(NewCase.Kind kind) {
    return switch (kind) {
      case FEEDBACK -> CaseKind.FEEDBACK;
      case RECOMMENDATION -> CaseKind.RECOMMENDATION;
      case KHIEU_NAI -> throw FeedbackProblem.COMPLAINT_BELONGS_ELSEWHERE.with();
      case TO_CAO -> throw FeedbackProblem.DENUNCIATION_BELONGS_ELSEWHERE.with();
    };
  }
}
