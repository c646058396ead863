package vn.langnghe.runtime.edge;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/**
 * JSON travels as UTF-8 (RFC 8259, 8.1). Jackson would guess UTF-16 and UTF-32 from the first four
 * bytes and pass over what the sender declares.
 */
@RefusesRequests
final class Utf8Json {

  /** So many bytes tell: by a mark, or by a zero, which JSON in UTF-8 cannot hold. */
  private static final int TELLING = 4;

  private static final Set<Charset> UTF_8 =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

  private Utf8Json() {}

  static boolean isJson(MediaType type) {
    var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  /** The same bytes, if they are UTF-8 as far as their beginning and their sender say. */
  static InputStream checked(InputStream bytes, @Nullable String declared) throws IOException {
    byte[] begin = bytes.readNBytes(TELLING);
    if (!isUtf8(declared) || isWide(begin)) {
      throw HttpProblems.JSON_NOT_UTF_8.with();
    }
    return begin.length == 0
        ? bytes
        : new SequenceInputStream(new ByteArrayInputStream(begin), bytes);
  }

  private static boolean isUtf8(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return true;
    }
    try {
      return UTF_8.contains(Charset.forName(declared));
    } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
      return false;
    }
  }

  private static boolean isWide(byte[] begin) {
    for (byte one : begin) {
      if (one == 0) {
        return true;
      }
    }
    return begin.length > 1
        && ((begin[0] == (byte) 0xFE && begin[1] == (byte) 0xFF)
            || (begin[0] == (byte) 0xFF && begin[1] == (byte) 0xFE));
  }
}
