package vn.langnghe.web.session;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.web.form.PageForm;
import vn.langnghe.web.page.Pages;

/** Ends the session here and at Keycloak, which tells all other services. */
@Path("/")
@RunOnVirtualThread
public class SignOutResource {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {

    private Templates() {}

    static native TemplateInstance signedOut();
  }

  private final SignOut signOut;
  private final OidcSession session;
  private final Pages pages;

  SignOutResource(SignOut signOut, OidcSession session, Pages pages) {
    this.signOut = signOut;
    this.session = session;
    this.pages = pages;
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Reach(NONE)
  @PageForm
  @Operation(hidden = true)
  public Response signOut() {
    var keycloak = signOut.endHere();
    session.logout().await().indefinitely();
    return Response.seeOther(keycloak).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @GET
  @Path("signed-out")
  @PermitAll
  @Reach(NONE)
  @Operation(hidden = true)
  public Response signedOut() {
    return pages.ok(Templates.signedOut());
  }
}
