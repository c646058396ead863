package vn.langnghe.reporting.live;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.ranking.RankingView;
import vn.langnghe.reporting.score.ScoreView;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;

/** Figures that follow single answers. No cache keeps an answer: nobody decided that one may. */
@Path("/api/v1/live/indexes/{index}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Số liệu nội bộ / Inner view")
public class LiveViewResource {

  private final LiveView view;
  private final RequestReader request;
  private final Caller caller;

  LiveViewResource(LiveView view, RequestReader request, Caller caller) {
    this.view = view;
    this.request = request;
    this.caller = caller;
  }

  @GET
  @Path("/agencies/{agency}")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      operationId = "readLiveScore",
      summary =
          "Kết quả theo từng phiếu, chưa công bố; mỗi lần xem được ghi lại / The score as every"
              + " single answer moves it, not released; each look is recorded")
  @APIResponse(
      responseCode = "200",
      description = "Kết quả, không che số đếm / The score, no counts withheld")
  @APIResponse(responseCode = "400", description = "`unknown-period`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`, `no-score`")
  public ScoreView score(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @Size(max = 40) @Nullable String period) {
    var definition = request.index(index);
    var whose = request.agency(agency);
    var when = request.period(period);
    return view.score(caller.name(), definition, whose, when)
        .orElseThrow(() -> ReportingProblem.NO_SCORE.with(index, whose, when));
  }

  @GET
  @Path("/ranking")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      operationId = "readLiveRanking",
      summary =
          "Xếp hạng theo từng phiếu, chưa công bố; mỗi lần xem được ghi lại / The ranking as every"
              + " single answer moves it, not released; each look is recorded",
      description =
          "Không có kỳ trước để so, không có khoảng hạng, không theo dõi tiếp được. / Without values"
              + " of the period before, without ranges of ranks, and no stream begins here.")
  @APIResponse(responseCode = "200", description = "Bảng xếp hạng / The ranking")
  @APIResponse(responseCode = "400", description = "`unknown-period`, `parent-needed`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`")
  public RankingView ranking(
      @Code(CodeKind.INDEX) String index,
      @QueryParam("parent") @Size(max = 40) @Nullable String parent,
      @QueryParam("period") @Size(max = 40) @Nullable String period) {
    var definition = request.index(index);
    var above = request.parent(parent);
    return view.ranking(caller.name(), definition, above, request.period(period));
  }
}
