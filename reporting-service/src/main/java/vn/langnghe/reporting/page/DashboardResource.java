package vn.langnghe.reporting.page;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.web.page.Pages;

/** The dashboard. Every view of it is an address, complete as the server sends it. */
@Path("/")
public class DashboardResource {

  private final DashboardParts parts;
  private final Pages pages;

  DashboardResource(DashboardParts parts, Pages pages) {
    this.parts = parts;
    this.pages = pages;
  }

  /** A chosen length is not part of a view: it leads to the view of its current period. */
  @GET
  @PermitAll
  @Reach(NONE)
  @RunOnVirtualThread
  @Operation(hidden = true)
  public Response page(@BeanParam Wanted wanted) {
    var part = parts.of(wanted);
    return wanted.length() == null
        ? pages.ok(DashboardTemplates.dashboard(part))
        : Response.seeOther(URI.create(part.address())).build();
  }
}
