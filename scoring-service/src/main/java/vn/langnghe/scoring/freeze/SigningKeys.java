package vn.langnghe.scoring.freeze;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.langnghe.runtime.sql.Database;

/**
 * The pair of Ed25519 keys that signs manifests: made at first need, kept in the database with its
 * private half sealed, the same for all instances. Nothing of it is ever logged.
 */
@ApplicationScoped
public class SigningKeys {

  private static final String ALGORITHM = "Ed25519";

  /**
   * A pair as it is kept.
   *
   * @param fingerprint SHA-256 of the public key (DER), in hex
   * @param publicKey SubjectPublicKeyInfo (DER)
   * @param sealedPrivate the private half, sealed
   */
  @SuppressWarnings("ArrayRecordComponent") // a row, never compared
  record Pair(String fingerprint, byte[] publicKey, byte[] sealedPrivate) {}

  private final Database database;
  private final FreezeConfig config;
  private final Clock clock;

  public SigningKeys(Database database, FreezeConfig config, Clock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /** What signs, ready to be used; empty where no secret is configured. */
  Optional<Signer> signer() {
    return config
        .signingSecret()
        .flatMap(SealedKey::of)
        .map(
            seal -> {
              var pair = newest().stream().findFirst().orElseGet(() -> make(seal));
              return new Signer(
                  pair.fingerprint(), seal.open(pair.sealedPrivate(), pair.fingerprint()));
            });
  }

  /** The public key in PEM, made now where it is not yet; empty where no secret is configured. */
  @Transactional
  public Optional<byte[]> publicKey() {
    var known = newest().stream().findFirst();
    return known
        .or(() -> config.signingSecret().flatMap(SealedKey::of).map(this::make))
        .map(pair -> pem(pair.publicKey()));
  }

  private List<Pair> newest() {
    return database.query(
        """
        select fingerprint, public_key, sealed_private from signing_key
         order by made_at desc, fingerprint limit 1
        """,
        row -> new Pair(row.getString(1), row.getBytes(2), row.getBytes(3)));
  }

  /** Two instances may come here at once: the second takes what the first has made. */
  private Pair make(SealedKey seal) {
    database.query("select pg_advisory_xact_lock(hashtext('signing key'))", row -> true);
    var meanwhile = newest();
    if (!meanwhile.isEmpty()) {
      return meanwhile.getFirst();
    }
    try {
      var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var publicKey = keys.getPublic().getEncoded();
      var fingerprint = Sha256.of(publicKey);
      var pair =
          new Pair(fingerprint, publicKey, seal.seal(keys.getPrivate().getEncoded(), fingerprint));
      database.update(
          """
          insert into signing_key (fingerprint, public_key, sealed_private, made_at)
          values (?, ?, ?, ?)
          """,
          pair.fingerprint(),
          pair.publicKey(),
          pair.sealedPrivate(),
          clock.instant());
      return pair;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] pem(byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
        .getBytes(US_ASCII);
  }

  /** Signs with one private key. */
  static final class Signer {

    private final String fingerprint;
    private final PrivateKey key;

    private Signer(String fingerprint, byte[] pkcs8) {
      this.fingerprint = fingerprint;
      try {
        this.key =
            KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException broken) {
        throw new IllegalStateException("the kept signing key is no key", broken);
      }
    }

    String fingerprint() {
      return fingerprint;
    }

    byte[] sign(byte[] content) {
      try {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
