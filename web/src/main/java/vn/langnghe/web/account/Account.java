package vn.langnghe.web.account;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Roles;

/**
 * The account that looks at a page; nobody's where no session is, or where it has ended. Templates
 * know it as {@code inject:account}.
 */
@Named("account")
@RequestScoped
public class Account {

  /** Under this name a request knows when its session ends. */
  public static final String SESSION_END = Account.class.getName() + ".sessionEnd";

  private static final Logger LOG = Logger.getLogger(Account.class);

  private final CurrentIdentityAssociation identities;
  private final RoutingContext request;
  private @Nullable SecurityIdentity known;
  private boolean asked;

  Account(CurrentIdentityAssociation identities, RoutingContext request) {
    this.identities = identities;
    this.request = request;
  }

  public boolean isSignedIn() {
    return identity().isPresent();
  }

  /** The account's name at sign-in; empty for nobody. */
  public String getId() {
    return identity().map(identity -> identity.getPrincipal().getName()).orElse("");
  }

  /** The person's name as people here write it: the family's name first. */
  public String getName() {
    var name =
        Stream.of("family_name", "given_name")
            .flatMap(part -> claim(part).stream())
            .collect(Collectors.joining(" "));
    return name.isBlank() ? getId() : name;
  }

  /** The roles that mean something here. */
  public List<String> getRoles() {
    return Roles.ALL.stream().filter(this::has).toList();
  }

  /** Code of the agency that the account is bound to; empty where it is bound to none. */
  public String getAgency() {
    return claim("agency").orElse("");
  }

  /** Whether the account acts for the whole province. */
  public boolean isOfTheProvince() {
    return has(Roles.PROVINCE);
  }

  /** When the session ends if it is not used before. */
  public Instant getSessionEnd() {
    Instant end = isSignedIn() ? request.get(SESSION_END) : null;
    return end == null ? Instant.EPOCH : end;
  }

  public boolean has(String role) {
    return identity().filter(identity -> identity.hasRole(role)).isPresent();
  }

  private Optional<String> claim(String name) {
    return identity()
        .map(SecurityIdentity::getPrincipal)
        .filter(JsonWebToken.class::isInstance)
        .map(JsonWebToken.class::cast)
        .flatMap(token -> token.<String>claim(name));
  }

  private Optional<SecurityIdentity> identity() {
    if (!asked) {
      known = find();
      asked = true;
    }
    return Optional.ofNullable(known);
  }

  /** A page that is for everybody is shown to everybody, whatever became of the session. */
  private @Nullable SecurityIdentity find() {
    try {
      var identity = identities.getIdentity();
      return identity.isAnonymous() ? null : identity;
    } catch (AuthenticationFailedException
        | AuthenticationCompletionException
        | AuthenticationRedirectException ended) {
      return null;
    } catch (OIDCException away) {
      LOG.warnf("no session can be checked: %s", away.getMessage());
      return null;
    }
  }
}
