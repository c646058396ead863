package vn.langnghe.scoring.estimate;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.audit.LiveFigure;
import vn.langnghe.runtime.audit.LiveRead;
import vn.langnghe.runtime.audit.LiveReads;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.estimate.EstimateResult.CampaignNeeded;
import vn.langnghe.scoring.estimate.EstimateResult.Estimated;
import vn.langnghe.scoring.estimate.EstimateResult.NotFromAnswers;
import vn.langnghe.scoring.estimate.EstimateResult.UnknownAgency;
import vn.langnghe.scoring.estimate.EstimateResult.UnknownIndex;

/** What the answers of a survey say, and how sure that is. */
@Path("/api/v1/estimates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ước lượng / Estimates")
public class EstimateResource {

  private final Estimates estimates;
  private final LiveReads reads;
  private final Caller caller;
  private final Clock clock;

  public EstimateResource(Estimates estimates, LiveReads reads, Caller caller, Clock clock) {
    this.estimates = estimates;
    this.reads = reads;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Ước lượng có và không có trọng số / Estimates with and without weights, side by side",
      description =
          "Số nội bộ, theo từng phiếu, nên chỉ người quản lý chỉ số của tỉnh đọc, mỗi lần đọc được ghi lại. Mẫu chọn cần mã cuộc"
              + " khảo sát; ý kiến tự chọn thì không. Không nêu số đếm khi dưới năm người trả lời."
              + " / An inner figure that follows every single answer, hence for the province's index"
              + " managers alone; each look is recorded. A sample needs its campaign; a pulse has none. Counts are withheld"
              + " where fewer than five people answered.")
  @APIResponse(responseCode = "200", description = "Các ước lượng / The estimates")
  @APIResponse(
      responseCode = "400",
      description = "`unknown-period`, `not-from-answers`, `campaign-needed`")
  @APIResponse(responseCode = "404", description = "`index-not-found`, `agency-not-found`")
  public EstimatesView read(
      @QueryParam("campaign") @Nullable @Code(CodeKind.CAMPAIGN) String campaign,
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotBlank @Size(max = 10) String period) {
    var when = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    reads.record(
        new LiveRead(
            clock.instant(),
            caller.name(),
            LiveFigure.ESTIMATES,
            index,
            agency,
            null,
            when.toString()));
    return switch (estimates.of(index, agency, when, campaign)) {
      case Estimated(var view) -> view;
      case UnknownIndex() -> throw ScoringProblem.INDEX_NOT_FOUND.with(index);
      case NotFromAnswers() -> throw ScoringProblem.NOT_FROM_ANSWERS.with(index);
      case UnknownAgency() -> throw ScoringProblem.AGENCY_NOT_FOUND.with(agency);
      case CampaignNeeded() -> throw ScoringProblem.CAMPAIGN_NEEDED.with(index);
    };
  }

  @GET
  @Path("/indicators")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary =
          "Chỉ số nhận định và mong muốn / The indicators of perception and of need of a form",
      description = "Công khai. / Public.")
  @APIResponse(responseCode = "200", description = "Các chỉ số / The indicators")
  @APIResponse(responseCode = "404", description = "`index-not-found`")
  public Indicators indicators(
      @QueryParam("questionnaire") @NotNull @Code(CodeKind.QUESTIONNAIRE) String questionnaire) {
    return Indicators.of(questionnaire)
        .orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(questionnaire));
  }
}
