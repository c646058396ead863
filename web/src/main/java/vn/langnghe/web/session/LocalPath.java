package vn.langnghe.web.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a reader goes on after signing in: only to a page of this service. */
final class LocalPath {

  static final String ACCOUNT = "/account";
  private static final int LONGEST = 2_000;

  private LocalPath() {}

  /** The address as asked for, when it is a page of this service; else the account page. */
  static URI of(@Nullable String wanted) {
    if (wanted == null || wanted.length() > LONGEST || !isLocal(wanted)) {
      return URI.create(ACCOUNT);
    }
    try {
      return new URI(wanted);
    } catch (URISyntaxException malformed) {
      return URI.create(ACCOUNT);
    }
  }

  /** One slash at the start: two would name a host, and browsers read a backslash as a slash. */
  private static boolean isLocal(String wanted) {
    return wanted.startsWith("/")
        && !wanted.startsWith("//")
        && wanted.chars().allMatch(letter -> letter > ' ' && letter != '\\')
        && PageTenant.isPage(wanted)
        && !wanted.startsWith(SignInResource.PATH)
        && !wanted.startsWith("/signed-out");
  }
}
