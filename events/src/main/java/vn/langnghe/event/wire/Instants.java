package vn.langnghe.event.wire;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Instants as RFC 3339 writes them. Every answer holds three: the JDK's own parser takes as long
 * for these as the rest of the answer.
 */
final class Instants extends StdScalarDeserializer<Instant> {

  @Serial private static final long serialVersionUID = 1L;

  Instants() {
    super(Instant.class);
  }

  /** Throws {@link DateTimeException} for what is not an instant. */
  static Instant parse(String text) {
    return ITU.parseDateTime(text).toInstant();
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return parse(parser.getText());
      } catch (DateTimeException unusual) {
        return InstantDeserializer.INSTANT.deserialize(parser, context);
      }
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }
}
