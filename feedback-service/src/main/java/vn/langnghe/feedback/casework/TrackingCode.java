package vn.langnghe.feedback.casework;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.langnghe.runtime.crypto.Sha256;

/**
 * Sixteen characters of Crockford's base 32 (80 bits) in groups of four, readable over a phone. It
 * is the citizen's only key to the case: the database finds it by its hash.
 */
final class TrackingCode {

  static final int BYTES = 10;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int GROUP = 4;

  /** What comes along when a code is copied or typed: blanks, what nobody sees, and any dash. */
  private static final Pattern AROUND = Pattern.compile("[\\p{Z}\\p{C}\\p{Pd}\u2212]");

  private TrackingCode() {}

  static String of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("A tracking code needs " + BYTES + " random bytes.");
    }
    var code = new StringBuilder();
    for (int at = 0; at < BYTES * Byte.SIZE / BITS; at++) {
      if (at > 0 && at % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(fiveBits(random, at * BITS)));
    }
    return code.toString();
  }

  /**
   * What the register looks up. Anything may be given: what cannot be a code goes the same way and
   * simply is not found.
   */
  static byte[] hash(String given) {
    return Sha256.of(normalised(given));
  }

  private static String normalised(String given) {
    return AROUND
        .matcher(Normalizer.normalize(given, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static int fiveBits(byte[] bytes, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++) {
      int one = bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
      value = value << 1 | one;
    }
    return value;
  }
}
