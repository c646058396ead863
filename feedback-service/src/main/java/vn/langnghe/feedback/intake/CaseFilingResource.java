package vn.langnghe.feedback.intake;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.CaseKind;
import vn.langnghe.feedback.FeedbackProblem;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.HttpProblems;

/** Where the portal and the hotline desk hand in cases. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiếp nhận / Intake")
@RunOnVirtualThread
public class CaseFilingResource {

  private final CaseFiling filing;
  private final Caller caller;

  public CaseFilingResource(CaseFiling filing, Caller caller) {
    this.filing = filing;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.CASE_INTAKE)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Gửi một phản ánh hoặc kiến nghị / File a feedback or a recommendation",
      description =
          "Vai trò case-intake. Biên nhận chỉ được trả sau khi đã lưu bền vững. Gửi lại cùng mã và"
              + " cùng nội dung thì nhận lại biên nhận cũ. / Role case-intake. The receipt is given"
              + " only when the case is durable. A repeat with the same id and content gets the same"
              + " receipt.")
  @APIResponse(responseCode = "201", description = "Đã nhận / Accepted")
  @APIResponse(responseCode = "200", description = "Đã nhận từ trước / Accepted before")
  @APIResponse(responseCode = "403", description = "`forbidden`, `other-agency`")
  @APIResponse(responseCode = "409", description = "`id-taken`")
  @APIResponse(
      responseCode = "422",
      description =
          "`other-legal-regime`, `unknown-agency`, `unknown-category`, `implausible-time`")
  @APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
  public RestResponse<CaseReceipt> file(@NotNull @Valid NewCase sent) {
    var kind = legalKind(sent.kind());
    if (!caller.mayActFor(sent.agency())) {
      throw HttpProblems.OTHER_AGENCY.with(sent.agency());
    }
    return switch (filing.file(sent.id(), sent.submission(kind), Actor.of(caller))) {
      case FilingResult.Accepted(var receipt) ->
          RestResponse.status(RestResponse.Status.CREATED, receipt);
      case FilingResult.AlreadyAccepted(var receipt) -> RestResponse.ok(receipt);
      case FilingResult.IdTaken() -> throw FeedbackProblem.ID_TAKEN.with(sent.id());
      case FilingResult.UnknownAgency() -> throw FeedbackProblem.UNKNOWN_AGENCY.with(sent.agency());
      case FilingResult.UnknownCategory() ->
          throw FeedbackProblem.UNKNOWN_CATEGORY.with(sent.category());
      case FilingResult.ImplausibleTime() ->
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
