package vn.langnghe.web.account;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.runtime.access.Reach;

/** The first page of a service that has none of its own yet. */
@Path("/")
@UnlessBuildProperty(name = "langnghe.start-page", stringValue = "dashboard")
public class StartResource {

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(hidden = true)
  public Response start() {
    return Response.seeOther(URI.create("/account")).build();
  }
}
