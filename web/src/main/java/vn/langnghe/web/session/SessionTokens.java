package vn.langnghe.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.langnghe.runtime.sql.DatabaseFailure;
import vn.langnghe.runtime.telemetry.WordlessTrace;
import vn.langnghe.web.account.Account;
import vn.langnghe.web.vault.SealedEntry;
import vn.langnghe.web.vault.SealedEntryStore;

/**
 * Keeps the tokens of a session in the database, sealed; the session cookie holds the secret. So
 * the cookies of four services on one host stay small, and a sign-out reaches every instance.
 *
 * <p>The signatures are those of the interface; elsewhere we use no Mutiny.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionTokens implements TokenStateManager {

  private static final Logger LOG = Logger.getLogger(SessionTokens.class);

  /** Requests that began before the tokens were renewed still come with the former cookie. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final SealedEntryStore entries;
  private final Clock clock;

  SessionTokens(SealedEntryStore entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> blocking) {
    return blocking.runBlocking(
        () -> {
          var session = PageSession.of(tokens);
          context.put(Account.SESSION_END, session.endsAt());
          return entries.put(topic(session.id()), session.text(), session.endsAt());
        });
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String secret,
      OidcRequestContext<AuthorizationCodeTokens> blocking) {
    return blocking.runBlocking(
        () -> {
          var entry = entries.find(secret).orElseThrow(AuthenticationFailedException::new);
          context.put(Account.SESSION_END, entry.expiresAt());
          return read(entry);
        });
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String secret,
      OidcRequestContext<Void> blocking) {
    return blocking.runBlocking(
        () -> {
          expire(secret);
          return null;
        });
  }

  /**
   * Ends a session in this service, whichever instance and browser tab it is used by.
   *
   * @param id Keycloak's id of the session, the claim {@code sid}
   */
  void end(String id) {
    entries.removeAll(topic(id));
  }

  private void expire(String secret) {
    try {
      entries.expire(secret, clock.instant().plus(OVERLAP));
    } catch (DatabaseFailure away) {
      LOG.warn("a session that nobody uses stays until its tokens end", WordlessTrace.of(away));
    }
  }

  private static AuthorizationCodeTokens read(SealedEntry entry) {
    return PageSession.read(entry.content()).tokens();
  }

  private static String topic(String id) {
    return "session " + id;
  }
}
