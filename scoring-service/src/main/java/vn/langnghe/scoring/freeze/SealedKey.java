package vn.langnghe.scoring.freeze;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a private key with AES-256-GCM, bound to the fingerprint of its public half. */
final class SealedKey {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey secret;
  private final SecureRandom random = new SecureRandom();

  private SealedKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "AES");
  }

  /** Empty where the text is not Base64 of 32 bytes. Says nothing of the text. */
  static Optional<SealedKey> of(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64.strip());
      return bytes.length == KEY_BYTES ? Optional.of(new SealedKey(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  byte[] seal(byte[] plain, String boundTo) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, boundTo);
    var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
    return all;
  }

  byte[] open(byte[] sealed, String boundTo) {
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(sealed, NONCE_BYTES),
        Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
        boundTo);
  }

  private byte[] run(int mode, byte[] nonce, byte[] content, String boundTo) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(boundTo.getBytes(UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "the signing key cannot be sealed or opened with the configured secret", failure);
    }
  }
}
