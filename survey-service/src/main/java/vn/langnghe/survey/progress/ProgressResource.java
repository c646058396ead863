package vn.langnghe.survey.progress;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.survey.SurveyProblem;

/** How many answers have come in, for those who run the campaign. */
@Path("/api/v1/campaigns/{campaign}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Đợt khảo sát / Campaigns")
public class ProgressResource {

  private final Progress progress;

  public ProgressResource(Progress progress) {
    this.progress = progress;
  }

  @GET
  @RolesAllowed(Roles.SURVEY_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Tiến độ thu phiếu / Progress of a campaign",
      description =
          "Vai trò survey-manager. Số phiếu và thời điểm nhận cuối của từng cơ quan; không có câu"
              + " trả lời nào. / Role survey-manager. Number of responses and time of the last one per"
              + " agency; no answers.")
  @APIResponse(responseCode = "200", description = "Tiến độ / Progress")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`")
  public Progress.ProgressView progress(@Code(CodeKind.CAMPAIGN) String campaign) {
    return progress.of(campaign).orElseThrow(() -> SurveyProblem.UNKNOWN_CAMPAIGN.with(campaign));
  }
}
