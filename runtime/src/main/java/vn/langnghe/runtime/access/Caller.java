package vn.langnghe.runtime.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls. Handed to a use case as values; nothing below the edge sees it. */
@RequestScoped
public class Caller {

  private static final String AGENCY = "agency";

  private final SecurityIdentity identity;

  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The account's name, empty for somebody who is not signed in. */
  public String name() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** The agency that the token is bound to, if it is. */
  public Optional<String> agency() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? text(token.getClaim(AGENCY))
        : Optional.empty();
  }

  /** A token without an agency may act for every agency that its role covers. */
  public boolean mayActFor(String agencyCode) {
    return agency().map(agencyCode::equals).orElse(true);
  }

  private static Optional<String> text(@Nullable Object claim) {
    return switch (claim) {
      case null -> Optional.empty();
      case Collection<?> many when many.size() == 1 -> text(many.iterator().next());
      case Collection<?> many when many.isEmpty() -> Optional.empty();
      // Also a claim of an unforeseen kind binds: to an agency that does not exist.
      default -> Optional.of(claim.toString());
    };
  }
}
