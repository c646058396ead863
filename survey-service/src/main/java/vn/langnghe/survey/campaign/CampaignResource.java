package vn.langnghe.survey.campaign;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.survey.SurveyProblem;

/** Campaigns: everybody may read them, the Department of Home Affairs runs them. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Đợt khảo sát / Campaigns")
public class CampaignResource {

  private final CampaignRegister register;

  public CampaignResource(CampaignRegister register) {
    this.register = register;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Danh sách đợt khảo sát / List of campaigns",
      description =
          "Công khai. Nhiều nhất 200 đợt, đợt mở sau đứng trước."
              + " / Public. At most 200, those that open last come first.")
  public List<CampaignView> newest() {
    return register.newest();
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Một đợt khảo sát / One campaign", description = "Công khai. / Public.")
  @APIResponse(responseCode = "200", description = "Đợt khảo sát / The campaign")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`")
  public CampaignView one(@Code(CodeKind.CAMPAIGN) String code) {
    return register.find(code).orElseThrow(() -> SurveyProblem.UNKNOWN_CAMPAIGN.with(code));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.SURVEY_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Lập hoặc sửa đợt khảo sát / Create or change a campaign",
      description =
          "Vai trò survey-manager. Gửi lại cùng nội dung thì kết quả như cũ. Phiếu khảo sát và cách"
              + " ước lượng không đổi được sau khi lập. / Role survey-manager. A repeat changes"
              + " nothing. Questionnaire and estimator cannot change once created.")
  @APIResponse(responseCode = "201", description = "Đã lập / Created")
  @APIResponse(responseCode = "200", description = "Đã sửa hoặc giữ nguyên / Changed or the same")
  @APIResponse(responseCode = "409", description = "`campaign-fixed`")
  @APIResponse(
      responseCode = "422",
      description =
          "`invalid-campaign`, errors[]: `unknown-questionnaire`, `invalid-dates`,"
              + " `unknown-agency`")
  @APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
  public RestResponse<CampaignView> put(
      @Code(CodeKind.CAMPAIGN) String code, @NotNull @Valid PlannedCampaign plan) {
    return answer(register.put(code, plan));
  }

  @POST
  @Path("/{code}/closing")
  @RolesAllowed(Roles.SURVEY_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Đóng đợt khảo sát ngay / Close a campaign now",
      description =
          "Vai trò survey-manager. Câu trả lời ngoại tuyến đã có trước lúc đóng vẫn được nhận thêm"
              + " lateDays ngày. / Role survey-manager. Answers given before the closing are taken for"
              + " lateDays more days.")
  @APIResponse(responseCode = "200", description = "Đã đóng / Closed")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`")
  @APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
  public RestResponse<CampaignView> close(@Code(CodeKind.CAMPAIGN) String code) {
    return answer(register.close(code));
  }

  private static RestResponse<CampaignView> answer(CampaignResult result) {
    return switch (result) {
      case CampaignResult.Created(var view) ->
          RestResponse.status(RestResponse.Status.CREATED, view);
      case CampaignResult.Stored(var view) -> RestResponse.ok(view);
      case CampaignResult.Unknown(var code) -> throw SurveyProblem.UNKNOWN_CAMPAIGN.with(code);
      case CampaignResult.Fixed(var code) -> throw SurveyProblem.CAMPAIGN_FIXED.with(code);
      case CampaignResult.Faulty(var errors) -> throw SurveyProblem.INVALID_CAMPAIGN.with(errors);
    };
  }
}
