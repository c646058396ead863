package vn.langnghe.testkit.planted.form;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Takes whatever any site lets a browser send. */
@Path("/unguarded")
public class UnguardedResource {

  @POST
  public void write() {}
}
