package vn.langnghe.feedback.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.langnghe.runtime.crypto.Sha256;

/** A 256-bit key and the short name under which sealed data remember it. */
final class DataKey {

  static final int ID_BYTES = 4;
  private static final int KEY_BYTES = 32;

  private final byte[] id;
  private final SecretKey secret;

  private DataKey(byte[] id, SecretKey secret) {
    this.id = id;
    this.secret = secret;
  }

  /** From base64 of exactly 32 bytes. The message never repeats what was given. */
  static DataKey of(String base64, String origin) {
    byte[] key = decoded(base64, origin);
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException(
          origin + " must be base64 of exactly 32 bytes, but it holds " + key.length + ".");
    }
    return new DataKey(Arrays.copyOf(fingerprint(key), ID_BYTES), new SecretKeySpec(key, "AES"));
  }

  String name() {
    return HexFormat.of().formatHex(id);
  }

  byte[] id() {
    return id.clone();
  }

  SecretKey secret() {
    return secret;
  }

  private static byte[] decoded(String base64, String origin) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(origin + " is not base64.", e);
    }
  }

  private static byte[] fingerprint(byte[] key) {
    var digest = Sha256.digest();
    digest.update("langnghe data key".getBytes(StandardCharsets.US_ASCII));
    return digest.digest(key);
  }
}
