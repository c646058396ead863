package vn.langnghe.scoring.appraisal.round;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
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
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.runtime.edge.Prose;
import vn.langnghe.scoring.AppraisalProblem;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.appraisal.record.AppraisalPaths;
import vn.langnghe.scoring.appraisal.record.Stage;
import vn.langnghe.scoring.appraisal.round.RoundResult.InvalidDeadlines;
import vn.langnghe.scoring.appraisal.round.RoundResult.NotAnExtension;
import vn.langnghe.scoring.appraisal.round.RoundResult.NotFound;
import vn.langnghe.scoring.appraisal.round.RoundResult.OpenedOtherwise;
import vn.langnghe.scoring.appraisal.round.RoundResult.Stored;
import vn.langnghe.scoring.appraisal.round.RoundResult.StoredBefore;
import vn.langnghe.scoring.appraisal.round.RoundResult.UnknownAgency;
import vn.langnghe.scoring.appraisal.round.RoundResult.UnknownIndex;
import vn.langnghe.scoring.appraisal.round.Rounds.Extension;

/** Rounds of self-scoring and appraisal: one index, one year, five deadlines. */
@Path("/api/v1/appraisals/rounds/{index}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Chấm điểm và thẩm định / Self-scores and appraisal")
public class RoundResource {

  /**
   * The deadlines of a new round.
   *
   * @param deadlines last day of each stage, in Việt Nam
   */
  public record NewRound(
      @NotNull @Size(min = 5, max = 5)
          Map<@NotNull Stage, @NotNull @Day(decidesPeriod = true) LocalDate> deadlines) {}

  /**
   * A later day.
   *
   * @param stage the stage
   * @param agency null for all agencies
   * @param due the new last day
   * @param reason why
   */
  public record NewDeadline(
      @NotNull Stage stage,
      @Nullable @Code(CodeKind.AGENCY) String agency,
      @NotNull @Day(decidesPeriod = true) LocalDate due,
      @NotNull @Prose(max = 500) String reason) {}

  private final Rounds rounds;
  private final Caller caller;

  public RoundResource(Rounds rounds, Caller caller) {
    this.rounds = rounds;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Mở đợt chấm điểm / Open a round",
      description =
          "Vai trò index-manager. Năm thời hạn theo thứ tự. Gửi lại cùng nội dung thì như cũ."
              + " / Role index-manager. Five deadlines in their order. A repeat changes nothing.")
  @APIResponse(responseCode = "201", description = "Đã mở / Opened")
  @APIResponse(responseCode = "200", description = "Đã mở như vậy từ trước / Opened so before")
  @APIResponse(responseCode = "409", description = "`round-opened-otherwise`")
  @APIResponse(responseCode = "422", description = "`unknown-index`, `invalid-deadlines`")
  public RestResponse<Round> open(
      @Code(CodeKind.INDEX) String index,
      @Size(max = 10) String period,
      @NotNull @Valid NewRound body) {
    var year = year(period);
    return answer(index, year, rounds.open(index, year, body.deadlines(), caller.name()));
  }

  @POST
  @Path("/extensions")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Gia hạn / Extend a deadline",
      description =
          "Vai trò index-manager. Cho một cơ quan hoặc tất cả, có lý do; thời hạn cũ vẫn được lưu."
              + " / Role index-manager. For one agency or all, with a reason; the old day is kept.")
  @APIResponse(responseCode = "201", description = "Đã gia hạn / Extended")
  @APIResponse(responseCode = "200", description = "Đã là ngày đó / It was that day already")
  @APIResponse(responseCode = "404", description = "`round-not-found`")
  @APIResponse(responseCode = "422", description = "`not-an-extension`, `unknown-agency`")
  public RestResponse<Round> extend(
      @Code(CodeKind.INDEX) String index,
      @Size(max = 10) String period,
      @NotNull @Valid NewDeadline body) {
    var year = year(period);
    var extension = new Extension(body.stage(), body.agency(), body.due(), body.reason().strip());
    return answer(index, year, rounds.extend(index, year, extension, caller.name()));
  }

  @GET
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.APPRAISER, Roles.SELF_ASSESSOR, Roles.AGENCY_APPROVER})
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Thời hạn và tiến độ / Deadlines and progress",
      description =
          "Vai trò index-manager, appraiser, self-assessor, agency-approver. Không có điểm nào; tài"
              + " khoản của một cơ quan chỉ thấy cơ quan đó. / Those roles. No scores; an account of"
              + " an agency sees that agency alone.")
  @APIResponse(responseCode = "200", description = "Đợt chấm điểm / The round")
  @APIResponse(responseCode = "404", description = "`round-not-found`")
  public Round one(@Code(CodeKind.INDEX) String index, @Size(max = 10) String period) {
    return rounds
        .find(index, year(period))
        .map(round -> round.within(caller.grant()))
        .orElseThrow(() -> AppraisalProblem.ROUND_NOT_FOUND.with(index, period));
  }

  private static RestResponse<Round> answer(String index, Period year, RoundResult result) {
    return switch (result) {
      case Stored(var round) -> RestResponse.status(RestResponse.Status.CREATED, round);
      case StoredBefore(var round) -> RestResponse.ok(round);
      case UnknownIndex() -> throw ScoringProblem.UNKNOWN_INDEX.with(index, year);
      case UnknownAgency(var agency) -> throw ScoringProblem.UNKNOWN_AGENCY.with(agency, year);
      case InvalidDeadlines() -> throw AppraisalProblem.INVALID_DEADLINES.with();
      case OpenedOtherwise() -> throw AppraisalProblem.ROUND_OPENED_OTHERWISE.with();
      case NotFound() -> throw AppraisalProblem.ROUND_NOT_FOUND.with(index, year);
      case NotAnExtension(var due) -> throw AppraisalProblem.NOT_AN_EXTENSION.with(due);
    };
  }

  private static Period year(String period) {
    return AppraisalPaths.year(period)
        .orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
  }
}
