package vn.langnghe.reporting.document;

import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding}. */
public final class Encodings {

  private Encodings() {}

  /** Whether the sender takes gzip: named, and not with the quality 0. */
  public static boolean acceptGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    for (var part : header.split(",", -1)) {
      var fields = part.split(";", -1);
      if (fields[0].trim().equalsIgnoreCase("gzip")) {
        return fields.length == 1 || !fields[1].trim().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
