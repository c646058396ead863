package vn.langnghe.feedback.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.event.limit.TimeLimit;

/** The last line of a page; the next page starts after it. */
public record PageCursor(Instant at, UUID id) {

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + "_" + id).getBytes(StandardCharsets.US_ASCII));
  }

  public static Optional<PageCursor> parse(String text) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_", -1);
      return parts.length == 2
          ? TimeLimit.instant(parts[0]).map(at -> new PageCursor(at, UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
