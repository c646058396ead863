package vn.langnghe.runtime.token;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token of an {@code Authorization} header.
 *
 * @param header the whole header
 * @param text what follows the scheme
 */
record BearerToken(String header, String text) {

  private static final String SCHEME = "Bearer ";

  /** Three parts in base64url, none of them empty: nothing else is a signed token (RFC 7515). */
  private static final Pattern SIGNED = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");

  /** Empty where no bearer token is given. */
  static Optional<BearerToken> of(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(new BearerToken(header, header.substring(SCHEME.length())))
        : Optional.empty();
  }

  boolean isWellFormed() {
    return SIGNED.matcher(text).matches();
  }
}
