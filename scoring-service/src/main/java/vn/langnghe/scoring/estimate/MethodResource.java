package vn.langnghe.scoring.estimate;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.estimate.EstimationMethods.Result.Invalid;
import vn.langnghe.scoring.estimate.EstimationMethods.Result.Recorded;
import vn.langnghe.scoring.estimate.EstimationMethods.Result.RecordedBefore;

/** By which method a campaign's answers are made into estimates: for everybody to read. */
@Path("/api/v1/campaigns/{campaign}/method")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ước lượng / Estimates")
public class MethodResource {

  private final EstimationMethods methods;
  private final Caller caller;

  public MethodResource(EstimationMethods methods, Caller caller) {
    this.methods = methods;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Phương pháp của cuộc khảo sát, mọi lần ghi / The method records, newest first",
      description = "Công khai. / Public.")
  @APIResponse(responseCode = "200", description = "Các lần ghi / The records")
  @APIResponse(responseCode = "404", description = "`method-not-found`")
  public List<MethodRevision> read(@Code(CodeKind.CAMPAIGN) String campaign) {
    var history = methods.history(campaign);
    if (history.isEmpty()) {
      throw ScoringProblem.METHOD_NOT_FOUND.with(campaign);
    }
    return history;
  }

  @PUT
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Ghi phương pháp; lần trước được giữ / Record the method; the older one stays",
      description =
          "Vai trò index-manager. Gửi lại thì như cũ. / Role index-manager. A repeat changes"
              + " nothing.")
  @APIResponse(responseCode = "201", description = "Đã ghi / Recorded")
  @APIResponse(responseCode = "200", description = "Đã ghi như vậy từ trước / Recorded so before")
  @APIResponse(responseCode = "422", description = "`invalid-method`")
  public RestResponse<MethodRevision> record(
      @Code(CodeKind.CAMPAIGN) String campaign, @NotNull @Valid EstimationMethod method) {
    return switch (methods.record(campaign, method, caller.name())) {
      case Recorded(var revision) -> RestResponse.status(RestResponse.Status.CREATED, revision);
      case RecordedBefore(var revision) -> RestResponse.ok(revision);
      case Invalid(var faults) -> throw ScoringProblem.INVALID_METHOD.with(faults);
    };
  }
}
