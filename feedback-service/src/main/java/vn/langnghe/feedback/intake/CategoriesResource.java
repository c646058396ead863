package vn.langnghe.feedback.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list that clients fill their forms from. */
@Path("/api/v1/case-categories")
@Tag(name = "Intake")
public class CategoriesResource {

  private final Categories categories;

  public CategoriesResource(Categories categories) {
    this.categories = categories;
  }

  @GET
  @PermitAll
  @Operation(summary = "The coarse subjects a case may have")
  public List<Category> all() {
    return categories.all();
  }
}
