package vn.langnghe.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The realm of deploy/keycloak, with the demo's accounts and clients or without. Its places, such
 * as {@code ${LANGNGHE_PORTAL_SECRET}}, are filled here: Keycloak would take one that has no value
 * for the value itself.
 *
 * @param json with its places
 */
public record RealmFile(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACE = Pattern.compile("\\$\\{(LANGNGHE_\\w+)(?::([^}]*))?}");

  public static RealmFile read(boolean demo) throws IOException {
    var folder = Settings.root().resolve("deploy/keycloak");
    var realm = read(folder.resolve("langnghe-realm.json"));
    if (demo) {
      read(folder.resolve("langnghe-demo.json"))
          .forEachEntry(
              (name, more) -> {
                if (more instanceof ArrayNode entries) {
                  realm.withArray(name).addAll(entries);
                }
              });
    }
    return new RealmFile(realm);
  }

  /** With a value in every place; a place may name what stands there otherwise. */
  public JsonNode filled(Function<String, @Nullable String> values) throws IOException {
    return filled(json, values);
  }

  static JsonNode filled(JsonNode part, Function<String, @Nullable String> values)
      throws IOException {
    return JSON.readTree(
        PLACE
            .matcher(part.toString())
            .replaceAll(
                place -> Matcher.quoteReplacement(value(place.group(1), place.group(2), values))));
  }

  private static String value(
      String name, @Nullable String otherwise, Function<String, @Nullable String> values) {
    var given = values.apply(name);
    var value = given == null ? otherwise : given;
    if (value == null) {
      throw new StartFailure("Thiếu / Missing: " + name);
    }
    return value;
  }

  private static ObjectNode read(Path file) throws IOException {
    return (ObjectNode) JSON.readTree(file.toFile());
  }
}
