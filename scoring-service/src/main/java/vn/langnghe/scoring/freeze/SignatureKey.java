package vn.langnghe.scoring.freeze;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/**
 * The public half of a key that has signed, kept for ever so that its signatures can be verified.
 */
@Entity
@Immutable
@Table(name = "signature_key")
@NullUnmarked
class SignatureKey extends PanacheEntityBase {

  /** SHA-256 of the public key (DER), in hex. */
  @Id String fingerprint;

  /** SubjectPublicKeyInfo (DER). */
  byte[] publicKey;

  Instant knownSince;

  protected SignatureKey() {}

  SignatureKey(String fingerprint, byte[] publicKey, Instant knownSince) {
    this.fingerprint = fingerprint;
    this.publicKey = publicKey;
    this.knownSince = knownSince;
  }

  static Optional<SignatureKey> of(String fingerprint) {
    return findByIdOptional(fingerprint);
  }

  static Optional<SignatureKey> newest() {
    return SignatureKey.<SignatureKey>find("order by knownSince desc, fingerprint")
        .firstResultOptional();
  }

  byte[] der() {
    return publicKey;
  }
}
