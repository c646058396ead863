package vn.langnghe.reporting.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that are ready to be sent, plain and compressed, with a strong entity tag. */
public final class Document {

  private static final int TAG_BYTES = 9;

  private final String mediaType;
  private final byte[] plain;
  private final byte[] gzip;
  private final String tag;

  private Document(String mediaType, byte[] plain, byte[] gzip, String tag) {
    this.mediaType = mediaType;
    this.plain = plain;
    this.gzip = gzip;
    this.tag = tag;
  }

  public static Document of(String mediaType, byte[] plain) {
    return new Document(mediaType, plain, Gzip.pack(plain), hash(plain));
  }

  /** A JSON body whose entity tag begins with the version of what it shows. */
  public static Document json(long version, byte[] plain) {
    return new Document("application/json", plain, Gzip.pack(plain), version + "-" + hash(plain));
  }

  public static Document json(byte[] plain) {
    return of("application/json", plain);
  }

  public String mediaType() {
    return mediaType;
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
    return compressed ? '"' + tag + "-gz\"" : '"' + tag + '"';
  }

  public boolean matches(String ifNoneMatch) {
    return EntityTags.names(ifNoneMatch, tag) || EntityTags.names(ifNoneMatch, tag + "-gz");
  }

  public int weight() {
    return plain.length + gzip.length;
  }

  private static String hash(byte[] plain) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
