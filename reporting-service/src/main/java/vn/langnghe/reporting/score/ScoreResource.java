package vn.langnghe.reporting.score;

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
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/**
 * One agency's score. A body that is held is answered by {@link FastScores} before it gets here.
 */
@Path("/api/v1/indexes/{index}/agencies/{agency}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class ScoreResource {

  private final ScoreBodies bodies;
  private final FrozenBodies frozen;
  private final RequestReader request;

  ScoreResource(ScoreBodies bodies, FrozenBodies frozen, RequestReader request) {
    this.bodies = bodies;
    this.frozen = frozen;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "readScore",
      summary =
          "Kết quả, mức tối đa và cây điểm của một cơ quan trong một kỳ (mặc định: năm nay) / Value,"
              + " maximum and score tree of an agency in a period (default: this year)")
  @APIResponse(
      responseCode = "200",
      description =
          "Kết quả; thẻ ETag đổi theo từng phiên bản / The score; the entity tag changes with every"
              + " version",
      content = @Content(schema = @Schema(implementation = ScoreView.class)))
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-period`")
  @APIResponse(
      responseCode = "404",
      description = "`unknown-index`, `unknown-agency`, `no-score`, `not-frozen`")
  public Document read(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @Size(max = 40) @Nullable String period,
      @QueryParam("revision") @Min(0) @Nullable Integer revision) {
    var definition = request.index(index);
    var when = request.period(period);
    var key = ScoreKey.released(index, agency, when);
    return revision == null
        ? bodies
            .find(key)
            .orElseThrow(() -> ReportingProblem.NO_SCORE.with(index, request.agency(agency), when))
        : frozen
            .find(key, definition, revision)
            .orElseThrow(() -> ReportingProblem.NOT_FROZEN.with(index, when, revision));
  }
}
