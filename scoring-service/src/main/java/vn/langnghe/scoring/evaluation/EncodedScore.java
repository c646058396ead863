package vn.langnghe.scoring.evaluation;

import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.crypto.Sha256;

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
    return Sha256.of(payload(0));
  }

  byte[] payload(long version) {
    return codec.encode(score.withVersion(version));
  }
}
