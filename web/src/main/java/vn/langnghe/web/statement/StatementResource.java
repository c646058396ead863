package vn.langnghe.web.statement;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.web.page.Pages;

/** What stands at the foot of every page: accessibility, privacy, open data. */
@Path("/")
@RunOnVirtualThread
public class StatementResource {

  @CheckedTemplate(basePath = "statement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Statements {

    private Statements() {}

    static native TemplateInstance accessibility();

    static native TemplateInstance privacy();

    static native TemplateInstance openData();
  }

  private final Pages pages;

  StatementResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Path("/accessibility")
  @PermitAll
  @Reach(NONE)
  @Operation(hidden = true)
  public Response accessibility() {
    return pages.ok(Statements.accessibility());
  }

  @GET
  @Path("/privacy")
  @PermitAll
  @Reach(NONE)
  @Operation(hidden = true)
  public Response privacy() {
    return pages.ok(Statements.privacy());
  }

  @GET
  @Path("/open-data")
  @PermitAll
  @Reach(NONE)
  @Operation(hidden = true)
  public Response openData() {
    return pages.ok(Statements.openData());
  }
}
