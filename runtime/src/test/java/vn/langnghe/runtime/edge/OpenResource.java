package vn.langnghe.runtime.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.header.Confidential;

/** What is open below {@code /api}, and what is not. */
@Path("/api/edge")
@RunOnVirtualThread
public class OpenResource {

  @GET
  @PermitAll
  @Path("/open")
  public String open() {
    return "everybody's";
  }

  @GET
  @PermitAll
  @Confidential
  @Path("/secret")
  public String secret() {
    return "only for who knows where";
  }

  @GET
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Path("/inner")
  public String inner() {
    return "never";
  }
}
