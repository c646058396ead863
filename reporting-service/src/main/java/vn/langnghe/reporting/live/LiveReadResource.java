package vn.langnghe.reporting.live;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.audit.LiveReadPage;
import vn.langnghe.runtime.audit.LiveReads;

/** Who looked at figures that were not released. */
@Path("/api/v1/live/reads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Số liệu nội bộ / Inner view")
public class LiveReadResource {

  private static final int MAX_PAGE = 100;

  private final LiveReads reads;

  LiveReadResource(LiveReads reads) {
    this.reads = reads;
  }

  @GET
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN})
  @Reach(PROVINCE)
  @Operation(
      operationId = "listLiveReads",
      summary =
          "Ai đã xem số liệu chưa công bố, mới nhất trước / Who looked at figures that were not"
              + " released, newest first")
  @APIResponse(responseCode = "200", description = "Một trang / A page")
  @APIResponse(responseCode = "400", description = "`broken-cursor`, `invalid-input`")
  public LiveReadPage list(
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MAX_PAGE) int limit) {
    return reads.page(cursor == null ? null : place(cursor), limit);
  }

  private static Long place(String cursor) {
    return LiveReadPage.place(cursor).orElseThrow(ReportingProblem.BROKEN_CURSOR::with);
  }
}
