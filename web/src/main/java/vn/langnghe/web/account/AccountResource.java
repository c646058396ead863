package vn.langnghe.web.account;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.web.page.Pages;

/** Who am I, what may I do, and where. */
@Path("/account")
@RunOnVirtualThread
public class AccountResource {

  @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {

    private Templates() {}

    static native TemplateInstance account();
  }

  private final Pages pages;

  AccountResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Authenticated
  @Reach(NONE)
  @Operation(hidden = true)
  public Response account() {
    return pages.ok(Templates.account());
  }
}
