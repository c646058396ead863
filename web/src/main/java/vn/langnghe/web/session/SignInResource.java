package vn.langnghe.web.session;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Reach;

/**
 * Where signing in begins and ends: who comes without a session is sent to Keycloak (see {@link
 * SignInRedirect}), who has one goes on to the page that was wanted.
 */
@Path(SignInResource.PATH)
@RunOnVirtualThread
public class SignInResource {

  static final String PATH = "/sign-in";

  @GET
  @Authenticated
  @Reach(NONE)
  @Operation(hidden = true)
  public Response goOn(@RestQuery @Nullable String to) {
    return Response.seeOther(LocalPath.of(to))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
