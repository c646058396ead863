package vn.langnghe.web.session;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Reach;

/**
 * Keycloak says that somebody has signed out, at whichever service (OpenID Connect Back-Channel
 * Logout 1.0). Quarkus' own handler would tell only the instance that was called.
 */
@Path("/api/back-channel-logout")
public class BackChannelLogoutResource {

  private static final Logger LOG = Logger.getLogger(BackChannelLogoutResource.class);
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final TenantConfigBean tenants;
  private final SessionTokens sessions;

  BackChannelLogoutResource(TenantConfigBean tenants, SessionTokens sessions) {
    this.tenants = tenants;
    this.sessions = sessions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Reach(NONE)
  @RunOnVirtualThread
  @Operation(hidden = true)
  public RestResponse<Void> end(
      @FormParam("logout_token") @Size(max = 20_000) @Nullable String token) {
    var session = token == null ? Optional.<String>empty() : session(token);
    session.ifPresent(sessions::end);
    return RestResponse.status(
        session.isPresent() ? RestResponse.Status.OK : RestResponse.Status.BAD_REQUEST);
  }

  /** The session that a genuine logout token names. */
  private Optional<String> session(String token) {
    try {
      var tenant = tenants.getStaticTenant(PageTenant.PAGE);
      var ready = tenant.ready() ? tenant : tenant.initialize().await().indefinitely();
      ready.provider().verifyLogoutJwtToken(token);
      var claims = OidcCommonUtils.decodeJwtContent(token);
      return isLogout(claims) ? Optional.ofNullable(claims.getString("sid")) : Optional.empty();
    } catch (InvalidJwtException forged) {
      // Its message would repeat the claims, and with them a name and an address.
      LOG.warnf("a logout token is not genuine: %s", forged.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** An ID token is signed by the same key, names a session and is no logout. */
  private static boolean isLogout(JsonObject claims) {
    return claims.getValue("events") instanceof JsonObject events
        && events.containsKey(EVENT)
        && !claims.containsKey("nonce");
  }
}
