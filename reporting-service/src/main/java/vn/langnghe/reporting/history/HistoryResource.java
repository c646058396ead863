package vn.langnghe.reporting.history;

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
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** How one agency's value moved. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class HistoryResource {

  private final History history;
  private final RequestReader request;

  HistoryResource(History history, RequestReader request) {
    this.history = history;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "readHistory",
      summary =
          "Kết quả cuối mỗi phút có thay đổi; sau một ngày thì theo giờ, sau một tháng thì theo ngày /"
              + " The value at the end of each minute in which it changed; per hour after a day, per"
              + " day after a month")
  @APIResponse(
      responseCode = "200",
      description =
          "Nhiều nhất 2000 điểm, cũ trước; rỗng khi chưa có kết quả / At most 2000 points, oldest"
              + " first; empty before the first score")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-period`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`")
  public HistoryView read(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @Size(max = 40) @Nullable String period) {
    request.index(index);
    return history.read(ScoreKey.released(index, request.agency(agency), request.period(period)));
  }
}
