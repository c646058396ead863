package vn.langnghe.reporting.document;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.header.EntityTags;

/** A JSON body that is ready to be sent, plain and compressed, with a strong entity tag. */
public final class Document {

  private static final int TAG_BYTES = 9;

  private final Freshness freshness;
  private final byte[] plain;
  private final byte[] gzip;
  private final String plainTag;
  private final String gzipTag;

  private Document(Freshness freshness, byte[] plain, String tag) {
    this.freshness = freshness;
    this.plain = plain;
    this.gzip = Gzip.pack(plain);
    this.plainTag = '"' + tag + '"';
    this.gzipTag = '"' + tag + "-gz\"";
  }

  /** A body whose entity tag begins with the version of what it shows. */
  public static Document current(long version, byte[] plain) {
    return new Document(Freshness.CURRENT, plain, version + "-" + hash(plain));
  }

  public static Document current(byte[] plain) {
    return new Document(Freshness.CURRENT, plain, hash(plain));
  }

  /** A body of what was published for good. */
  public static Document frozen(byte[] plain) {
    return new Document(Freshness.FROZEN, plain, hash(plain));
  }

  public Freshness freshness() {
    return freshness;
  }

  /** The bytes themselves: not a copy, never change them. */
  public byte[] plain() {
    return plain;
  }

  /** The compressed bytes themselves: not a copy, never change them. */
  public byte[] gzip() {
    return gzip;
  }

  /** Two encodings are two representations, so they have two strong tags. */
  public String entityTag(boolean compressed) {
    return compressed ? gzipTag : plainTag;
  }

  /**
   * Whether the reader has it already, in either encoding.
   *
   * @param ifNoneMatch value of the header; null where there is none
   */
  public boolean matches(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && (EntityTags.names(ifNoneMatch, plainTag) || EntityTags.names(ifNoneMatch, gzipTag));
  }

  public int weight() {
    return plain.length + gzip.length;
  }

  private static String hash(byte[] plain) {
    return HexFormat.of().formatHex(Sha256.of(plain), 0, TAG_BYTES);
  }
}
