package vn.langnghe.scoring.campaign;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Prose;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.admission.AdmittedCampaigns;
import vn.langnghe.scoring.campaign.AdmissionResult.Backwards;
import vn.langnghe.scoring.campaign.AdmissionResult.Decided;
import vn.langnghe.scoring.campaign.AdmissionResult.DecidedBefore;
import vn.langnghe.scoring.campaign.AdmissionResult.NoCampaign;
import vn.langnghe.scoring.campaign.AdmissionResult.NotFromAnswers;
import vn.langnghe.scoring.campaign.AdmissionResult.NotSettled;
import vn.langnghe.scoring.campaign.AdmissionResult.OtherContent;
import vn.langnghe.scoring.campaign.AdmissionResult.UnknownIndex;

/** Which campaigns feed which index: decided by people, never by a campaign's mere existence. */
@Path("/api/v1/campaign-admissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Đợt khảo sát của chỉ số / Campaigns of an index")
public class CampaignAdmissionResource {

  /**
   * A decision.
   *
   * @param id named by the client: a repeated order is told what the first did
   * @param index for example {@code SIPAS-2023}
   * @param campaign code of the campaign; left out only to end the counting of every campaign,
   *     which an upgrade leaves behind
   * @param admitted true to count its answers, false to count them no longer
   * @param from first period whose answers count, for example {@code 2026-11}; left out from the
   *     beginning
   * @param to last period; left out until the campaign ends
   * @param reason why, for the record
   */
  public record NewAdmission(
      @NotNull UUID id,
      @NotNull @Code(CodeKind.INDEX) String index,
      @Nullable @Code(CodeKind.CAMPAIGN) String campaign,
      @NotNull Boolean admitted,
      @Nullable Period from,
      @Nullable Period to,
      @NotNull @Prose(max = 500) String reason) {}

  private final CampaignAdmissions admissions;
  private final Caller caller;

  public CampaignAdmissionResource(CampaignAdmissions admissions, Caller caller) {
    this.admissions = admissions;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Đưa một đợt khảo sát vào chỉ số, hoặc đưa ra / Take a campaign into an index, or out of it",
      description =
          "Vai trò index-manager, phạm vi toàn tỉnh. Mọi điểm liên quan đổi cùng lúc. Kỳ đã chốt không"
              + " đổi. / Role index-manager, for the province. Every score concerned changes at one"
              + " moment. What is frozen does not change.")
  @APIResponse(responseCode = "201", description = "Đã quyết định / Decided")
  @APIResponse(
      responseCode = "200",
      description = "Lệnh này đã làm từ trước / The same order was carried out before")
  @APIResponse(responseCode = "400", description = "`not-from-answers`, `campaign-to-admit`")
  @APIResponse(responseCode = "404", description = "`index-not-found`")
  @APIResponse(responseCode = "409", description = "`other-content`")
  @APIResponse(responseCode = "422", description = "`months-backwards`")
  @APIResponse(responseCode = "503", description = "`not-settled`")
  public RestResponse<CampaignAdmission> decide(@NotNull @Valid NewAdmission order) {
    return answer(
        new AdmissionOrder(
            order.id(),
            order.index(),
            Objects.requireNonNullElse(order.campaign(), AdmittedCampaigns.EVERY),
            order.admitted(),
            order.from(),
            order.to(),
            order.reason().strip(),
            caller.name()));
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Các quyết định, mới nhất trước, tối đa 500 / The decisions, newest first",
      description =
          "Công khai. Quyết định mới nhất của mỗi chỉ số và đợt khảo sát có hiệu lực. / Public. The"
              + " newest on an index and a campaign stands.")
  @APIResponse(responseCode = "200", description = "Các quyết định / The decisions")
  public List<CampaignAdmission> list(
      @QueryParam("index") @Size(max = 40) @DefaultValue("") String index,
      @QueryParam("campaign") @Size(max = 64) @DefaultValue("") String campaign) {
    return admissions.list(index.isEmpty() ? null : index, campaign.isEmpty() ? null : campaign);
  }

  private RestResponse<CampaignAdmission> answer(AdmissionOrder order) {
    return switch (admissions.decide(order)) {
      case Decided(var admission) -> RestResponse.status(RestResponse.Status.CREATED, admission);
      case DecidedBefore(var admission) -> RestResponse.ok(admission);
      case OtherContent() -> throw ScoringProblem.OTHER_CONTENT.with(order.id());
      case UnknownIndex() -> throw ScoringProblem.INDEX_NOT_FOUND.with(order.index());
      case NotFromAnswers() -> throw ScoringProblem.NOT_FROM_ANSWERS.with(order.index());
      case NoCampaign() -> throw ScoringProblem.CAMPAIGN_TO_ADMIT.with();
      case Backwards() -> throw ScoringProblem.MONTHS_BACKWARDS.with();
      case NotSettled() -> throw ScoringProblem.NOT_SETTLED.with().header("Retry-After", "30");
    };
  }
}
