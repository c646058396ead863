package vn.langnghe.runtime.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose data an account was given to act on. Nothing is given by silence: a token says the whole
 * province or one agency, or its account acts on nobody's data (ADR 0092).
 */
public sealed interface Grant {

  /** All agencies. */
  record Province() implements Grant {}

  /** One agency. */
  record OneAgency(String code) implements Grant {}

  /** No agency. */
  record Nothing() implements Grant {}

  /** An agency binds, also where the account may act for the province. */
  static Grant of(SecurityIdentity identity) {
    return agency(identity)
        .<Grant>map(OneAgency::new)
        .orElseGet(() -> identity.hasRole(Roles.PROVINCE) ? new Province() : new Nothing());
  }

  /** Whether the account may act for the agency. */
  default boolean covers(String agency) {
    return switch (this) {
      case Province() -> true;
      case OneAgency(var code) -> code.equals(agency);
      case Nothing() -> false;
    };
  }

  /** The agency that the account is bound to, if it is. */
  default Optional<String> agency() {
    return this instanceof OneAgency(var code) ? Optional.of(code) : Optional.empty();
  }

  private static Optional<String> agency(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? text(token.getClaim("agency"))
        : Optional.empty();
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
