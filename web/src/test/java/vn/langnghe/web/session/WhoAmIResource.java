package vn.langnghe.web.session;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.langnghe.runtime.access.Caller;

/** An address of an API, for the tests. */
@Path("/api/v1/whoami")
@RunOnVirtualThread
public class WhoAmIResource {

  private final Caller caller;

  WhoAmIResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @Authenticated
  @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  public String name() {
    return caller.name();
  }
}
