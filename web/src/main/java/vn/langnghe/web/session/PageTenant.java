package vn.langnghe.web.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Pages know people by a session, {@code /api} knows callers by a bearer token, and neither takes
 * the other's.
 */
@ApplicationScoped
public class PageTenant implements TenantResolver {

  static final String PAGE = "page";

  /** Never null: without an answer Quarkus would let a session cookie choose. */
  @Override
  public String resolve(RoutingContext context) {
    return isPage(context.normalizedPath()) ? PAGE : OidcUtils.DEFAULT_TENANT_ID;
  }

  /** Whether a path belongs to people with browsers, not to programs. */
  public static boolean isPage(String path) {
    return !path.startsWith("/api") && !path.startsWith("/q/");
  }
}
