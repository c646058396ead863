package vn.langnghe.runtime.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals content with a key made of a secret text: AES-256-GCM with a fresh nonce. Sealed bytes are
 * the nonce (12) and the cipher text with its tag.
 */
public final class SecretBox {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  private SecretBox(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * @param secret a random text, too long to be guessed
   */
  public static SecretBox of(String secret) {
    return new SecretBox(new SecretKeySpec(Sha256.of("secret box " + secret), "AES"));
  }

  public byte[] seal(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content, 0);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * @throws IllegalStateException when the bytes were sealed with another secret, or changed
   */
  public byte[] open(byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed with another secret, or changed", e);
    }
  }
}
