package vn.langnghe.web.form;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a posted form. */
final class FormFields {

  private static final int MOST = 500;

  private FormFields() {}

  /** Each field by its name; of several with one name the last. */
  static Map<String, String> read(String body) {
    var fields = new LinkedHashMap<String, String>();
    new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST)
        .parameters()
        .forEach((name, values) -> fields.put(name, values.getLast()));
    return fields;
  }
}
