package vn.langnghe.scoring.freeze;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import vn.langnghe.runtime.crypto.Sha256;

/** Signs with the Ed25519 key of one file. Nothing of the key is ever logged. */
final class Signer {

  private static final String ALGORITHM = "Ed25519";

  private final KeyPair keys;

  private Signer(KeyPair keys) {
    this.keys = keys;
  }

  /** The key of a PEM file as {@code openssl genpkey -algorithm ed25519} writes it. */
  static Signer of(Path file) {
    try {
      var base64 =
          Files.readString(file, US_ASCII).replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
      var der = Base64.getDecoder().decode(base64);
      var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
      return new Signer(pair(key));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the signing key cannot be read", unreadable);
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(file + " holds no Ed25519 private key in PEM", broken);
    }
  }

  /** The file holds the private half only; the generator makes the public half from its seed. */
  private static KeyPair pair(PrivateKey key) throws GeneralSecurityException {
    var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
    var generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Known(seed));
    return generator.generateKeyPair();
  }

  /** SHA-256 of the public key (DER), in hex. */
  String fingerprint() {
    return Sha256.hex(publicKey());
  }

  /** SubjectPublicKeyInfo (DER). */
  byte[] publicKey() {
    return keys.getPublic().getEncoded();
  }

  byte[] sign(byte[] content) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Gives out the seed of a known key in place of chance. */
  private static final class Known extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Known(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
