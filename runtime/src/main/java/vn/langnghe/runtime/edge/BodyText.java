package vn.langnghe.runtime.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/**
 * Bytes of a text as its sender means them: by its byte order mark, else by the charset declared,
 * else UTF-8. Excel saves Vietnamese as windows-1258 and UTF-16, too.
 */
@RefusesRequests
final class BodyText {

  private static final String MARK = "\uFEFF";

  private BodyText() {}

  static String decode(byte[] bytes, @Nullable String declared) {
    var charset = charset(bytes, declared);
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return TextLimit.normal(text.startsWith(MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw HttpProblems.WRONG_CHARSET.with(charset.name());
    }
  }

  private static Charset charset(byte[] bytes, @Nullable String declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    try {
      return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
      throw HttpProblems.UNSUPPORTED_CHARSET.with(
          declared.length() > 40 ? declared.substring(0, 40) : declared);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
