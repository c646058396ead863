package vn.langnghe.scoring.target;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.target.TargetImport.Refused;
import vn.langnghe.scoring.target.TargetImport.Taken;

/** What is to be reached: entered by Home Affairs with its source, read by everybody. */
@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mục tiêu / Targets")
public class TargetRegisterResource {

  private static final int MOST_FAULTS = 200;

  private final TargetImport targetImport;
  private final Targets targets;

  public TargetRegisterResource(TargetImport targetImport, Targets targets) {
    this.targetImport = targetImport;
    this.targets = targets;
  }

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Nhập mục tiêu (CSV), tất cả hoặc không / Import targets, all rows or none",
      description =
          "Vai trò index-manager. Gửi lại cùng tệp thì như cũ. / Role index-manager. A repeated file"
              + " changes nothing.")
  @APIResponse(responseCode = "200", description = "Mã các mục tiêu đã đổi / Codes that changed")
  @APIResponse(responseCode = "422", description = "`targets-refused`")
  public Taken take(@NotNull @Size(max = 5_000_000) String csv) {
    return switch (targetImport.take(csv)) {
      case Taken taken -> taken;
      case Refused(var faults) ->
          throw ScoringProblem.TARGETS_REFUSED.with(
              faults.stream().limit(MOST_FAULTS).toList(), faults.size());
    };
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Mục tiêu của một chỉ số / Targets of an index",
      description = "Công khai. / Public.")
  public List<Target> list(@QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index) {
    return targets.of(index);
  }
}
