package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where what is read back is not what was taken; the same value in another form is the same. */
final class Difference {

  private Difference() {}

  /** Of every field that was sent, but those that are kept under another name or not shown. */
  static List<String> between(JsonNode sent, JsonNode read, Set<String> ignored) {
    List<String> found = new ArrayList<>();
    for (var field : sent.properties()) {
      if (!ignored.contains(field.getKey())) {
        compare(field.getKey(), field.getValue(), read.path(field.getKey()), found);
      }
    }
    return found;
  }

  private static void compare(String at, JsonNode sent, JsonNode read, List<String> found) {
    if (sent.isObject() && read.isObject()) {
      sent.properties()
          .forEach(
              field ->
                  compare(
                      at + "/" + field.getKey(),
                      field.getValue(),
                      read.path(field.getKey()),
                      found));
    } else if (sent.isArray() && read.isArray() && sent.size() == read.size()) {
      for (int i = 0; i < sent.size(); i++) {
        compare(at + "/" + i, sent.path(i), read.path(i), found);
      }
    } else if (!isSame(sent, read)) {
      found.add("read back otherwise, " + at + ": " + sent + " is " + read);
    }
  }

  private static boolean isSame(JsonNode sent, JsonNode read) {
    if (sent.isNull()) {
      return true; // the usual value, where there is one
    }
    if (sent.isNumber() && read.isNumber()) {
      return sent.decimalValue().compareTo(read.decimalValue()) == 0;
    }
    return (sent.isTextual() && read.isTextual())
        ? form(sent.asText()).equals(form(read.asText()))
        : sent.equals(read);
  }

  private static String form(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS).toString();
    } catch (DateTimeException noInstant) {
      return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }
  }
}
