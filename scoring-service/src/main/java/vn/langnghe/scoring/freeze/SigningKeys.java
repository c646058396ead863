package vn.langnghe.scoring.freeze;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** The configured key that signs manifests, and the public halves of all that ever signed. */
@Startup
@ApplicationScoped
public class SigningKeys {

  private final Optional<Signer> signer;
  private final Clock clock;

  /** A file that is configured and holds no key ends the start: nobody would notice it before. */
  public SigningKeys(FreezeConfig config, Clock clock) {
    this.signer = config.signingKey().map(Signer::of);
    this.clock = clock;
  }

  /** Empty where no key is configured. */
  Optional<Signer> signer() {
    return signer;
  }

  /** Keeps the public half; in the transaction of the first signature, and only one at a time. */
  void keep(Signer used) {
    if (SignatureKey.of(used.fingerprint()).isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      new SignatureKey(used.fingerprint(), used.publicKey(), now).persist();
    }
  }

  /** The public key in PEM that signs now, or else the last that did. */
  @Transactional
  public Optional<byte[]> publicKey() {
    return signer
        .map(Signer::publicKey)
        .or(() -> SignatureKey.newest().map(SignatureKey::der))
        .map(SigningKeys::pem);
  }

  /** The public key in PEM of this fingerprint; empty where none of this service ever signed. */
  @Transactional
  public Optional<byte[]> publicKey(String fingerprint) {
    return signer
        .filter(current -> current.fingerprint().equals(fingerprint))
        .map(Signer::publicKey)
        .or(() -> SignatureKey.of(fingerprint).map(SignatureKey::der))
        .map(SigningKeys::pem);
  }

  private static byte[] pem(byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
        .getBytes(US_ASCII);
  }
}
