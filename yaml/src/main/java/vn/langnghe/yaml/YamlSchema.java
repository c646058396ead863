package vn.langnghe.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.langnghe.event.file.BundledText;

/** A JSON Schema that a file must obey before anything is read from it. */
public final class YamlSchema {

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String UNEVALUATED = "unevaluatedProperties";

  private final Schema schema;

  private YamlSchema(String text) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /** Reads a schema that a module ships. */
  public static YamlSchema shipped(Class<?> owner, String path) {
    return new YamlSchema(BundledText.read(owner, path));
  }

  /** Everything in the file that the schema forbids. */
  public List<YamlFault> faults(YamlFile file) {
    var vietnamese = messages(file.json(), VIETNAMESE);
    var english = messages(file.json(), Locale.ENGLISH);
    return english.entrySet().stream()
        .map(
            entry -> {
              var place = entry.getKey();
              var vi = vietnamese.getOrDefault(place, entry.getValue());
              return file.fault(place.pointer(), vi, entry.getValue());
            })
        .toList();
  }

  private record Place(String pointer, String keyword, int number) {}

  private Map<Place, String> messages(JsonNode root, Locale locale) {
    var messages = new LinkedHashMap<Place, String>();
    var errors =
        schema.validate(root, context -> context.executionConfig(config -> config.locale(locale)));
    for (var error : errors) {
      if (followsFromAnother(error, errors)) {
        continue;
      }
      var property = error.getProperty();
      var object = error.getInstanceLocation().toString();
      var pointer = property == null ? object : YamlFile.below(object, property);
      messages.put(new Place(pointer, error.getKeyword(), messages.size()), error.getMessage());
    }
    return messages;
  }

  /** Once something in an object is wrong, its other properties count as unevaluated: noise. */
  private static boolean followsFromAnother(Error error, List<Error> errors) {
    var object = error.getInstanceLocation().toString();
    return error.getKeyword().equals(UNEVALUATED)
        && errors.stream()
            .filter(other -> !other.getKeyword().equals(UNEVALUATED))
            .map(other -> other.getInstanceLocation().toString())
            .anyMatch(place -> place.equals(object) || place.startsWith(object + '/'));
  }
}
