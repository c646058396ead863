package vn.langnghe.reporting.catalogue;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.access.Reach;

/** What this deployment is. */
@Path("/api/v1/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Danh mục / Catalogue")
public class AboutResource {

  private static final Text DEMO =
      new Text(
          "Dữ liệu mô phỏng: không phải số liệu thật của cơ quan nào.",
          "Simulated data: these are not real figures of any agency.");

  private final AboutConfig config;
  private final RequestReader request;

  AboutResource(AboutConfig config, RequestReader request) {
    this.config = config;
    this.request = request;
  }

  /**
   * @param name the system's name
   * @param version its version
   * @param demo whether the figures are simulated
   * @param notice what a page has to say in that case
   * @param today the day by which the current periods are chosen
   */
  record About(String name, String version, boolean demo, @Nullable Text notice, LocalDate today) {}

  @GET
  @PermitAll
  @Reach(NONE)
  @NonBlocking
  @Operation(
      operationId = "about",
      summary =
          "Hệ thống này là gì, có phải bản mô phỏng không / What this deployment is, and whether it"
              + " is a demo")
  @APIResponse(responseCode = "200", description = "Thông tin hệ thống / The deployment")
  public About about() {
    return new About(
        "Lắng Nghe", config.version(), config.demo(), config.demo() ? DEMO : null, request.today());
  }
}
