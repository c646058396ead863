package vn.langnghe.reporting.series;

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

/** One agency from period to period. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/series")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class SeriesResource {

  private final Series series;
  private final RequestReader request;

  SeriesResource(Series series, RequestReader request) {
    this.series = series;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "readSeries",
      summary =
          "Kết quả qua các kỳ; trước sáp nhập thì gộp từ các tiền thân và ghi rõ, sau khi chia thì"
              + " không so sánh được / Values from period to period; before a merger pooled from the"
              + " predecessors and labelled so, after a division not comparable")
  @APIResponse(
      responseCode = "200",
      description =
          "Mỗi kỳ một điểm, cũ trước; nhiều nhất 120, mặc định 12 kỳ gần nhất / One point for each"
              + " period, oldest first; at most 120, by default the last 12")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-span`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`")
  public SeriesView read(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("length") @Size(max = 40) @Nullable String length,
      @QueryParam("from") @Size(max = 40) @Nullable String from,
      @QueryParam("to") @Size(max = 40) @Nullable String to) {
    var definition = request.index(index);
    var code = request.agency(agency);
    var periods =
        Span.length(length)
            .flatMap(each -> Span.of(each, from, to, request.today()))
            .orElseThrow(ReportingProblem.UNKNOWN_SPAN::with);
    return series.read(definition, code, periods);
  }
}
