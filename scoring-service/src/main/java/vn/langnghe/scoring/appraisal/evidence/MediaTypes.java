package vn.langnghe.scoring.appraisal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may be kept as evidence: documents and pictures that hold nothing a browser would run. */
final class MediaTypes {

  private static final String ZIP = "PK\u0003\u0004";

  /** How a file of the type begins. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "application/pdf", "%PDF-",
          "image/png", "\u0089PNG\r\n\u001a\n",
          "image/jpeg", "\u00ff\u00d8\u00ff",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP,
          "application/vnd.oasis.opendocument.text", ZIP,
          "application/vnd.oasis.opendocument.spreadsheet", ZIP);

  private MediaTypes() {}

  /** The type without parameters; empty when it is not taken. */
  static Optional<String> taken(String contentType) {
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return BEGINNINGS.containsKey(type) ? Optional.of(type) : Optional.empty();
  }

  /** Whether the bytes begin as files of the type do. */
  static boolean matches(String type, byte[] content) {
    var beginning = BEGINNINGS.getOrDefault(type, "\n").getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (content[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
