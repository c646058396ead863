package vn.langnghe.scoring.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;

/**
 * A score as it travels, encoded once: for the hash that tells whether it changed, and for the
 * topic. The version does not count for the hash and is put into the bytes afterwards.
 */
public final class EncodedScore {

  private static final byte[] NO_VERSION = "\"version\":0,".getBytes(StandardCharsets.US_ASCII);

  private final IndexScored score;
  private final byte[] bytes;

  private EncodedScore(IndexScored score, byte[] bytes) {
    this.score = score;
    this.bytes = bytes;
  }

  public static EncodedScore of(IndexScored score, Codec codec) {
    var unversioned = score.version() == 0 ? score : score.withVersion(0);
    return new EncodedScore(unversioned, codec.encode(unversioned));
  }

  IndexScored score() {
    return score;
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same as if the score had been encoded with this version. */
  byte[] payload(long version) {
    int at = indexOfVersion();
    var written = ("\"version\":" + version + ",").getBytes(StandardCharsets.US_ASCII);
    var payload = new byte[bytes.length + written.length - NO_VERSION.length];
    System.arraycopy(bytes, 0, payload, 0, at);
    System.arraycopy(written, 0, payload, at, written.length);
    int rest = at + NO_VERSION.length;
    System.arraycopy(bytes, rest, payload, at + written.length, bytes.length - rest);
    return payload;
  }

  /** Stands before the tree; what comes earlier are codes and a period. */
  private int indexOfVersion() {
    for (int at = 0; at + NO_VERSION.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + NO_VERSION.length, NO_VERSION, 0, NO_VERSION.length)) {
        return at;
      }
    }
    throw new IllegalStateException("a score without a version: " + score.key());
  }
}
