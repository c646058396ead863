package vn.langnghe.runtime.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody can guess. */
public final class RandomText {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** 43 letters that need no escape in a cookie or an address. */
  public static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
