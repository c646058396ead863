package vn.langnghe.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
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

  static FormContent read(String text) {
    try {
      return Json.mapper().readValue(text, FormContent.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    try {
      return Json.mapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
