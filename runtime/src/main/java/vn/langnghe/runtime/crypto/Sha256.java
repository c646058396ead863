package vn.langnghe.runtime.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests: 32 bytes, or 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  public static byte[] of(byte[] content) {
    return digest().digest(content);
  }

  /** Of the text in UTF-8. */
  public static byte[] of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /** Of the text in UTF-8. */
  public static String hex(String content) {
    return HexFormat.of().formatHex(of(content));
  }

  /** Of the contents one after the other. */
  public static byte[] of(byte[] first, byte[] second) {
    var digest = digest();
    digest.update(first);
    return digest.digest(second);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
