package vn.langnghe.runtime.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. Handed to a use case as values; nothing below the edge sees it.
 *
 * <p>Where an operation asks for a role, the token was judged before anything here is asked. A
 * public one may ask, too: a token that is not valid is then as good as none.
 */
@RequestScoped
public class Caller {

  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final CurrentIdentityAssociation identities;
  private @Nullable SecurityIdentity known;
  private boolean asked;

  public Caller(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /** The account's name, empty for somebody who is not signed in. */
  public String name() {
    return identity().isAnonymous() ? "" : identity().getPrincipal().getName();
  }

  public boolean has(String role) {
    return identity().hasRole(role);
  }

  /** What the account may act on; an operation that finds the agency itself has to ask. */
  public Grant grant() {
    asked = true;
    return given();
  }

  public boolean mayActFor(String agencyCode) {
    return grant().covers(agencyCode);
  }

  Grant given() {
    return Grant.of(identity());
  }

  boolean wasAsked() {
    return asked;
  }

  private SecurityIdentity identity() {
    var identity = known;
    if (identity == null) {
      identity = find();
      known = identity;
    }
    return identity;
  }

  private SecurityIdentity find() {
    try {
      return identities.getIdentity();
    } catch (AuthenticationFailedException
        | AuthenticationCompletionException
        | OIDCException notValid) {
      return NOBODY;
    }
  }
}
