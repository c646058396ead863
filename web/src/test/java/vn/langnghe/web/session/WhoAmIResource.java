package vn.langnghe.web.session;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;

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
  @Reach(NONE)
  @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  public String name() {
    return caller.name();
  }
}
