package vn.langnghe.feedback.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

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
          ? Optional.of(new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
