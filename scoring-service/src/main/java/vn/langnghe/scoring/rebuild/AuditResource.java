package vn.langnghe.scoring.rebuild;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.rebuild.Recomputation.Comparison;

/** Proof on request: the live score is the one that the raw facts give. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tính lại / Rebuilds")
public class AuditResource {

  private final Recomputation recomputation;

  public AuditResource(Recomputation recomputation) {
    this.recomputation = recomputation;
  }

  @GET
  @Path("/live-equals-recomputed")
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN})
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Tính lại từ từng phiếu và so với giá trị hiện hành / Recompute and compare with live")
  @APIResponse(responseCode = "200", description = "Kết quả so sánh / The comparison")
  @APIResponse(responseCode = "422", description = "`unknown-index`")
  public Comparison liveEqualsRecomputed(
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotNull @Size(max = 10) String period) {
    var parsed = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    return recomputation
        .compare(index, agency, parsed)
        .orElseThrow(() -> ScoringProblem.UNKNOWN_INDEX.with(index, parsed));
  }
}
