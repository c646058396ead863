package vn.langnghe.runtime.header;

/**
 * Reads {@code If-None-Match}: {@code *}, or a list of strong or weak tags (RFC 9110, 13.1.2). The
 * framework's {@code evaluatePreconditions} compares strongly and one tag at a time, refuses reads
 * by an If-Match without a word, and the read that everybody polls is answered before the framework
 * (ADR 0031, 0090).
 */
public final class EntityTags {

  private EntityTags() {}

  /** Whether the header names the tag (given with its quotes), by weak comparison. */
  public static boolean names(String header, String tag) {
    if (header.trim().equals("*")) {
      return true;
    }
    int at = header.indexOf('"');
    while (at >= 0) {
      int end = header.indexOf('"', at + 1);
      if (end < 0) {
        return false;
      }
      if (end - at + 1 == tag.length() && header.startsWith(tag, at)) {
        return true;
      }
      at = header.indexOf('"', end + 1);
    }
    return false;
  }
}
