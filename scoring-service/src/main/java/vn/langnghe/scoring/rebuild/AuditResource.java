package vn.langnghe.scoring.rebuild;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
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
import vn.langnghe.runtime.audit.LiveReadPage;
import vn.langnghe.runtime.audit.LiveReads;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.rebuild.Recomputation.Comparison;
import vn.langnghe.scoring.release.ReleaseAudit;

/** Proof on request: the live score is the one that the raw facts give. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tính lại / Rebuilds")
public class AuditResource {

  private static final int MAX_PAGE = 100;

  private final Recomputation recomputation;
  private final ReleaseAudit releases;
  private final LiveReads reads;
  private final Caller caller;
  private final Clock clock;

  public AuditResource(
      Recomputation recomputation,
      ReleaseAudit releases,
      LiveReads reads,
      Caller caller,
      Clock clock) {
    this.recomputation = recomputation;
    this.releases = releases;
    this.reads = reads;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Path("/live-reads")
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN})
  @Reach(PROVINCE)
  @Operation(
      operationId = "listScoringLiveReads",
      summary =
          "Ai đã xem ước lượng và bản tính lại theo từng phiếu, mới nhất trước / Who looked at"
              + " estimates and recomputations, which follow single answers, newest first")
  @APIResponse(responseCode = "200", description = "Một trang / A page")
  @APIResponse(responseCode = "400", description = "`broken-cursor`, `invalid-input`")
  public LiveReadPage liveReads(
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MAX_PAGE) int limit) {
    return reads.page(cursor == null ? null : place(cursor), limit);
  }

  private static Long place(String cursor) {
    return LiveReadPage.place(cursor).orElseThrow(ScoringProblem.BROKEN_CURSOR::with);
  }

  @GET
  @Path("/releases")
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN})
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Đếm lại phần đã công bố từ từng phiếu / Count what was released again over its answers",
      description =
          "Của riêng cơ quan, không gồm cấp dưới. CHANGED_SINCE: có phiếu đã công bố được sửa hoặc rút"
              + " sau đó, lần công bố tới đếm lại. / Of the agency itself, without those below it."
              + " CHANGED_SINCE: a released answer was corrected or withdrawn since; the next release"
              + " counts all again.")
  @APIResponse(responseCode = "200", description = "Từng lần công bố / Each release")
  @APIResponse(responseCode = "400", description = "`unknown-period`")
  public List<ReleaseAudit.Counted> releases(
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotNull @Size(max = 10) String period) {
    var parsed = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    return releases.of(agency, parsed);
  }

  @GET
  @Path("/live-equals-recomputed")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Tính lại từ từng phiếu và so với giá trị hiện hành; mỗi lần xem được ghi lại / Recompute"
              + " and compare with live; each look is recorded")
  @APIResponse(responseCode = "200", description = "Kết quả so sánh / The comparison")
  @APIResponse(responseCode = "422", description = "`unknown-index`")
  public Comparison liveEqualsRecomputed(
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotNull @Size(max = 10) String period) {
    var parsed = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    reads.record(
        new LiveRead(
            clock.instant(),
            caller.name(),
            LiveFigure.RECOMPUTATION,
            index,
            agency,
            null,
            parsed.toString()));
    return recomputation
        .compare(index, agency, parsed)
        .orElseThrow(() -> ScoringProblem.UNKNOWN_INDEX.with(index, parsed));
  }
}
