package vn.langnghe.reporting.document;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.langnghe.event.wire.Json;

/** Records to JSON and back, as the events travel: plain decimals, ISO instants, nulls written. */
@ApplicationScoped
public class JsonBytes {

  private final JsonMapper mapper = Json.mapper();

  public byte[] write(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException("stored JSON cannot be read as " + type.getSimpleName(), e);
    }
  }
}
