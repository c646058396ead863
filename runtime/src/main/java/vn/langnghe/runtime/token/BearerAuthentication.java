package vn.langnghe.runtime.token;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before OIDC where bearer tokens are taken. What is no signed token is refused without
 * asking it, so is a token that names nobody, and whatever fails while a token is judged is a token
 * that is not valid. A token that OIDC verified a moment ago is let in again (ADR 0010).
 *
 * <p>The signatures are those of the interface; elsewhere we use no Mutiny.
 */
@Alternative
@Priority(1)
@Singleton
public class BearerAuthentication implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(BearerAuthentication.class);

  private final OidcAuthenticationMechanism oidc;
  private final Instance<TenantResolver> tenants;
  private final VerifiedTokens<SecurityIdentity> verified;

  public BearerAuthentication(
      OidcAuthenticationMechanism oidc,
      Instance<TenantResolver> tenants,
      TokenConfig config,
      Clock clock) {
    this.oidc = oidc;
    this.tenants = tenants;
    this.verified = new VerifiedTokens<>(config, clock);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var given = BearerToken.of(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    if (given.isEmpty() || !takesBearers(context)) {
      return oidc.authenticate(context, identities);
    }
    var token = given.get();
    return verified
        .find(token.header())
        .map(identity -> Uni.createFrom().item(identity))
        .orElseGet(() -> judge(token, context, identities));
  }

  /** A page knows its people by their session: there OIDC alone decides. */
  private boolean takesBearers(RoutingContext context) {
    return tenants.isUnsatisfied()
        || OidcUtils.DEFAULT_TENANT_ID.equals(tenants.get().resolve(context));
  }

  private Uni<SecurityIdentity> judge(
      BearerToken token, RoutingContext context, IdentityProviderManager identities) {
    if (!token.isWellFormed()) {
      return Uni.createFrom().failure(new AuthenticationFailedException("no signed token"));
    }
    return Uni.createFrom()
        .deferred(() -> oidc.authenticate(context, identities))
        .onFailure(BearerAuthentication::isUnforeseen)
        .transform(BearerAuthentication::refusal)
        .invoke(identity -> remember(token, identity));
  }

  /** What OIDC says of a token, and that it cannot ask Keycloak, are answers of their own. */
  private static boolean isUnforeseen(Throwable thrown) {
    return !(thrown instanceof AuthenticationException
        || thrown instanceof AuthenticationCompletionException
        || thrown instanceof OIDCException);
  }

  private static Throwable refusal(Throwable thrown) {
    LOG.debug("a token could not be judged", thrown);
    return new AuthenticationFailedException(thrown);
  }

  private void remember(BearerToken token, @Nullable SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
      if (jwt.getName() == null) {
        throw new AuthenticationFailedException("the token names no account");
      }
      verified.remember(
          token.header(), withoutRequest(identity), Instant.ofEpochSecond(jwt.getExpirationTime()));
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
