package vn.langnghe.reporting.explanation;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** Why a score changed: between two periods, or between two instants in the life of one. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/change")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Giải thích / Explanations")
public class ChangeResource {

  private static final int MAX_LENGTH = 40;

  private final Explanations explanations;
  private final SidesReader sides;
  private final RequestReader request;

  ChangeResource(Explanations explanations, SidesReader sides, RequestReader request) {
    this.explanations = explanations;
    this.sides = sides;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "explainChange",
      summary =
          "Mỗi tiêu chí đóng góp bao nhiêu vào một thay đổi; các phần cộng lại đúng bằng thay đổi. Hai"
              + " kỳ (mặc định: năm nay và năm trước), hoặc một kỳ và hai thời điểm / What each"
              + " criterion contributed to a change; the contributions sum to it exactly. Two periods"
              + " (default: this year and the one before), or one period and two instants")
  @APIResponse(
      responseCode = "200",
      description = "Thay đổi và các phần của nó / The change and its parts")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(
      responseCode = "400",
      description = "`unknown-period`, `not-two-sides`, `invalid-input`")
  @APIResponse(
      responseCode = "404",
      description = "`unknown-index`, `unknown-agency`, `no-score`, `no-score-then`, `divided`")
  public ChangeView byCriteria(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("from") @Size(max = MAX_LENGTH) @Nullable String from,
      @QueryParam("to") @Size(max = MAX_LENGTH) @Nullable String to,
      @QueryParam("period") @Size(max = MAX_LENGTH) @Nullable String period) {
    var definition = request.index(index);
    var whose = request.agency(agency);
    return view(
        explanations.byCriteria(definition, whose, sides.of(from, to, period)), index, agency);
  }

  @GET
  @Path("/agencies")
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "explainChangeByAgency",
      summary =
          "Mỗi cơ quan trực thuộc đóng góp bao nhiêu vào thay đổi của một tỷ lệ gộp câu trả lời của họ;"
              + " các phần cộng lại đúng bằng thay đổi / What each agency directly below contributed"
              + " to the change of a percentage that pools their answers; the contributions sum to it"
              + " exactly")
  @APIResponse(
      responseCode = "200",
      description =
          "Thay đổi và các phần của nó, mỗi cơ quan một phần / The change and its parts, one an"
              + " agency")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(
      responseCode = "400",
      description = "`unknown-period`, `not-two-sides`, `invalid-input`")
  @APIResponse(
      responseCode = "404",
      description = "`unknown-index`, `unknown-agency`, `no-score`, `no-score-then`, `not-pooled`")
  public ChangeView byAgencies(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("from") @Size(max = MAX_LENGTH) @Nullable String from,
      @QueryParam("to") @Size(max = MAX_LENGTH) @Nullable String to,
      @QueryParam("period") @Size(max = MAX_LENGTH) @Nullable String period) {
    var definition = request.index(index);
    var whose = request.agency(agency);
    return view(
        explanations.byAgencies(definition, whose, sides.of(from, to, period)), index, agency);
  }

  private static ChangeView view(ChangeResult result, String index, String agency) {
    return switch (result) {
      case ChangeResult.Found(var view) -> view;
      case ChangeResult.NoScore(var side) -> {
        throw side.at() == null
            ? ReportingProblem.NO_SCORE.with(index, agency, side.period())
            : ReportingProblem.NO_SCORE_THEN.with(index, agency, side.period(), side.at());
      }
      case ChangeResult.Divided(var period) -> throw ReportingProblem.DIVIDED.with(agency, period);
      case ChangeResult.NotPooled none -> throw ReportingProblem.NOT_POOLED.with(index);
    };
  }
}
