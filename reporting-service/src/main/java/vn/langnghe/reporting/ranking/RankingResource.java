package vn.langnghe.reporting.ranking;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** The agencies of one parent in the order of their values. */
@Path("/api/v1/indexes/{index}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class RankingResource {

  private final Rankings rankings;
  private final FrozenRankings frozen;
  private final RequestReader request;

  RankingResource(Rankings rankings, FrozenRankings frozen, RequestReader request) {
    this.rankings = rankings;
    this.frozen = frozen;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "readRanking",
      summary =
          "Xếp hạng mọi cơ quan trực thuộc một cơ quan: hạng 1-2-2-4, chênh dưới 0.001 là bằng nhau"
              + " / All agencies under a parent: competition ranking (1-2-2-4), tolerance 0.001")
  @APIResponse(
      responseCode = "200",
      description =
          "Bảng xếp hạng; cơ quan chưa có kết quả, hoặc chưa đủ ý kiến (`unranked`), đứng cuối theo"
              + " mã, không có hạng / The ranking; agencies without a value, or without enough"
              + " answers (`unranked`), come last by code, without a rank",
      content = @Content(schema = @Schema(implementation = RankingView.class)))
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-period`, `parent-needed`")
  @APIResponse(
      responseCode = "404",
      description = "`unknown-index`, `unknown-agency`, `not-frozen`")
  public Document read(
      @Code(CodeKind.INDEX) String index,
      @QueryParam("parent") @Size(max = 40) @Nullable String parent,
      @QueryParam("period") @Size(max = 40) @Nullable String period,
      @QueryParam("revision") @Min(0) @Nullable Integer revision) {
    var definition = request.index(index);
    var when = request.period(period);
    var above = request.parent(parent);
    return revision == null
        ? rankings.body(definition, above, when)
        : frozen
            .body(definition, above, when, revision)
            .orElseThrow(() -> ReportingProblem.NOT_FROZEN.with(index, when, revision));
  }
}
