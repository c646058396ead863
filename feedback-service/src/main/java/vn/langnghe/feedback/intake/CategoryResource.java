package vn.langnghe.feedback.intake;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.runtime.access.Reach;

/** The list that clients fill their forms from. */
@Path("/api/v1/case-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiếp nhận / Intake")
public class CategoryResource {

  private final Categories categories;

  public CategoryResource(Categories categories) {
    this.categories = categories;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Các lĩnh vực của phản ánh / The coarse subjects a case may have",
      description =
          "Mở cho mọi người, không cần đăng nhập. / Open to everybody without signing in.")
  @APIResponse(responseCode = "200", description = "Danh sách / The list")
  public List<Category> all() {
    return categories.all();
  }
}
