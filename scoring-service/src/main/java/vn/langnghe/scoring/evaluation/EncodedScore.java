package vn.langnghe.scoring.evaluation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;

/**
 * A score as it travels: once without a version, for the hash that tells whether it changed, and
 * once more with the next version where it did.
 */
public final class EncodedScore {

  private final IndexScored score;
  private final Codec codec;

  private EncodedScore(IndexScored score, Codec codec) {
    this.score = score;
    this.codec = codec;
  }

  public static EncodedScore of(IndexScored score, Codec codec) {
    return new EncodedScore(score, codec);
  }

  /** The version does not count. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(payload(0));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] payload(long version) {
    return codec.encode(score.withVersion(version));
  }
}
