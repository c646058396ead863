package vn.langnghe.survey.token;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.langnghe.web.session.PageTenant;

/**
 * Lets a bearer token that OIDC verified a moment ago in again. Everything else, and every token
 * that is new, changed by one character or past its end, is OIDC's to judge; so is every page.
 *
 * <p>The signatures are those of the interface; elsewhere we use no Mutiny.
 */
@Alternative
@Priority(1)
@Singleton
public class RecentTokens implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  private final OidcAuthenticationMechanism oidc;
  private final VerifiedTokens<SecurityIdentity> verified;

  public RecentTokens(OidcAuthenticationMechanism oidc, TokenConfig config, Clock clock) {
    this.oidc = oidc;
    this.verified = new VerifiedTokens<>(config, clock);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    @Nullable String token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (token == null || !token.startsWith(BEARER) || PageTenant.isPage(context.normalizedPath())) {
      return oidc.authenticate(context, identities);
    }
    return verified
        .find(token)
        .map(identity -> Uni.createFrom().item(identity))
        .orElseGet(
            () ->
                oidc.authenticate(context, identities)
                    .invoke(identity -> remember(token, identity)));
  }

  private void remember(String token, @Nullable SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
      verified.remember(
          token, withoutRequest(identity), Instant.ofEpochSecond(jwt.getExpirationTime()));
    }
  }

  /** OIDC ties the request to the identity; the next request must not see it. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority();
  }
}
