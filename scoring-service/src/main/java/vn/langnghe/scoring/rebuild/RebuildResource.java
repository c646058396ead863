package vn.langnghe.scoring.rebuild;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.scoring.ScoringProblem;

/** Makes every index anew from the topics, or proves that this would change nothing. */
@Path("/api/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.PLATFORM_ADMIN)
@Tag(name = "Tính lại / Rebuilds")
public class RebuildResource {

  /**
   * What is asked for.
   *
   * @param mode {@code COMPARE} compares and changes nothing; {@code REPLACE} puts the rebuilt
   *     state in the place of the serving one
   */
  public record Order(
      @Schema(
              description =
                  "COMPARE (mặc định / default; trước đây / formerly AUDIT): đối chiếu / compare; REPLACE:"
                      + " thay thế / replace")
          RebuildRegister.@Nullable Mode mode) {}

  /**
   * Where a rebuild stands.
   *
   * @param rebuild what the register says
   * @param percent share of the records that were read, 0 to 100
   * @param secondsLeft estimate at the pace so far; null when it does not run here
   */
  public record Standing(RebuildRegister.Entry rebuild, int percent, @Nullable Long secondsLeft) {}

  private final RebuildRunner runner;
  private final RebuildRegister register;
  private final Caller caller;

  public RebuildResource(RebuildRunner runner, RebuildRegister register, Caller caller) {
    this.runner = runner;
    this.register = register;
    this.caller = caller;
  }

  @POST
  @Reach(PROVINCE)
  @Operation(
      summary = "Tính lại toàn bộ từ các luồng sự kiện / Rebuild everything from the topics",
      description =
          "Chạy nền, trạng thái cũ vẫn phục vụ; mỗi lúc một lần chạy (409). / Runs in the background while the old state"
              + " serves; one at a time (409).")
  @APIResponse(
      responseCode = "202",
      description = "Đã bắt đầu / Begun",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Standing.class)))
  @APIResponse(responseCode = "409", description = "`rebuild-running`")
  public RestResponse<Standing> start(@NotNull Order order) {
    var mode = order.mode() == null ? RebuildRegister.Mode.COMPARE : order.mode();
    var id =
        runner.start(mode, caller.name()).orElseThrow(() -> ScoringProblem.REBUILD_RUNNING.with());
    return ResponseBuilder.create(RestResponse.Status.ACCEPTED, standing(id))
        .location(UriBuilder.fromPath("/api/v1/rebuilds/{id}").build(id))
        .build();
  }

  @GET
  @Reach(PROVINCE)
  @Path("/{id}")
  @Operation(summary = "Tiến độ và kết quả / Progress and result")
  public Standing standing(UUID id) {
    var entry = register.find(id).orElseThrow(() -> ScoringProblem.REBUILD_NOT_FOUND.with(id));
    return runner
        .progress(id)
        .map(now -> new Standing(entry, percent(now.read(), now.all()), now.left().toSeconds()))
        .orElseGet(() -> new Standing(entry, percent(entry.records(), entry.ofRecords()), null));
  }

  private static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.min(100, 100 * part / whole);
  }
}
