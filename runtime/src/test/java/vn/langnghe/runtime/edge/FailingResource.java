package vn.langnghe.runtime.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** Everything that can go wrong behind a request, in words that quote the request. */
@Path("/edge")
@RunOnVirtualThread
public class FailingResource {

  void register(@Observes Router router) {
    router
        .route("/edge/early*")
        .order(0)
        .handler(context -> context.fail(new IllegalStateException(context.request().uri())));
  }

  @GET
  @PermitAll
  @Path("/fails/{code}")
  public String fails(String code) {
    throw new IllegalArgumentException(code, new IllegalStateException("not read: " + code));
  }

  @GET
  @PermitAll
  @Path("/away/{code}")
  public String away(String code) {
    throw new IllegalStateException(code, new SQLException("the server is gone", "08006"));
  }

  @GET
  @PermitAll
  @Path("/often")
  public String often() {
    throw new IllegalStateException("again");
  }
}
