package vn.langnghe.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.langnghe.event.wire.Json;

/**
 * A form that was sent after the session had ended.
 *
 * @param path the page that it was sent from and to
 * @param proof for whom the page was made
 * @param fields what was typed
 */
record FormContent(String path, FormProof proof, Map<String, String> fields) {

  static FormContent read(byte[] bytes) {
    try {
      return Json.mapper().readValue(bytes, FormContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try {
      return Json.mapper().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
