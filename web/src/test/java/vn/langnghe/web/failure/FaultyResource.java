package vn.langnghe.web.failure;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.sql.DatabaseFailure;

/** Addresses of pages that fail, for the tests. */
@Path("/faulty")
@RunOnVirtualThread
public class FaultyResource {

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("bug")
  public Response bug() {
    throw new IllegalStateException("planted: the secret of the house");
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("outage")
  public Response outage() {
    throw new DatabaseFailure(new SQLException("planted: the database is away", "08006"));
  }
}
