package vn.langnghe.reporting.ranking;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** What another value would do to an agency's rank. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Giải thích / Explanations")
public class RankWhatIfResource {

  private final RankWhatIf whatIf;
  private final RequestReader request;

  RankWhatIfResource(RankWhatIf whatIf, RequestReader request) {
    this.whatIf = whatIf;
    this.request = request;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "tryRank",
      summary =
          "Hạng của một cơ quan nếu có kết quả khác, các cơ quan khác giữ nguyên (mặc định: năm"
              + " nay) / The rank of an agency with another value, all others as they stand"
              + " (default: this year)",
      description =
          "Một tiêu chí làm kết quả đổi ra sao: xem phép tính thử của dịch vụ chấm điểm. Cơ quan"
              + " chưa đủ ý kiến thì không có hạng trước và sau, và `unranked` cho biết còn thiếu"
              + " gì. / What a criterion would do to the value is the scoring service's what-if. An"
              + " agency without enough answers has no rank before or after, and `unranked` says"
              + " what is missing.")
  @APIResponse(responseCode = "200", description = "Hạng trước và sau / The rank before and after")
  @APIResponse(responseCode = "400", description = "`unknown-period`, `invalid-input`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`, `no-score`")
  public RankWhatIfView tryRank(
      @Code(CodeKind.INDEX) String index,
      @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @Size(max = 40) @Nullable String period,
      @QueryParam("value")
          @NotNull
          @DecimalMin("0")
          @DecimalMax("1000")
          @Digits(integer = 4, fraction = 2)
          BigDecimal value) {
    var definition = request.index(index);
    var whose = request.agency(agency);
    var when = request.period(period);
    return whatIf
        .with(definition, whose, when, value)
        .orElseThrow(() -> ReportingProblem.NO_SCORE.with(index, whose, when));
  }
}
