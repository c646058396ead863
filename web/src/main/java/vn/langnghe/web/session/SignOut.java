package vn.langnghe.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.langnghe.web.account.Account;
import vn.langnghe.web.visit.Visit;

/** Ends the session of the present request. */
@RequestScoped
public class SignOut {

  private final Account account;
  private final SessionTokens sessions;
  private final TenantConfigBean tenants;
  private final RoutingContext request;
  private final UriInfo uri;
  private final Visit visit;

  SignOut(
      Account account,
      SessionTokens sessions,
      TenantConfigBean tenants,
      RoutingContext request,
      UriInfo uri,
      Visit visit) {
    this.account = account;
    this.sessions = sessions;
    this.tenants = tenants;
    this.request = request;
    this.uri = uri;
    this.visit = visit;
  }

  /**
   * Ends it in this service.
   *
   * @return the address at which Keycloak ends it everywhere else; without a session of ours it
   *     asks the reader first
   */
  URI endHere() {
    var tokens = account.isSignedIn() ? tokens() : null;
    if (tokens != null) {
      sessions.end(PageSession.of(tokens).id());
    }
    var tenant = tenants.getStaticTenant(PageTenant.PAGE);
    var ready = tenant.ready() ? tenant : tenant.initialize().await().indefinitely();
    var address =
        UriBuilder.fromUri(ready.getOidcMetadata().getEndSessionUri())
            .queryParam("client_id", ready.oidcConfig().clientId().orElseThrow())
            .queryParam("post_logout_redirect_uri", uri.getBaseUri().resolve("/signed-out"))
            .queryParam("ui_locales", visit.language().tag());
    return (tokens == null ? address : address.queryParam("id_token_hint", tokens.getIdToken()))
        .build();
  }

  private @Nullable AuthorizationCodeTokens tokens() {
    return request.get(AuthorizationCodeTokens.class.getName());
  }
}
