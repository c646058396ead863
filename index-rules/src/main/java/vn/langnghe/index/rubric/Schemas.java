package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.langnghe.event.Text;

/** The JSON Schemas that files must obey before anything is read from them. */
final class Schemas {

  static final Schemas RUBRIC = new Schemas("rubrics/rubric.schema.json");
  static final Schemas MAPPING = new Schemas("mappings/mapping.schema.json");
  static final Schemas MEASURES = new Schemas("measures.schema.json");

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String UNEVALUATED = "unevaluatedProperties";

  private final Schema schema;

  private Schemas(String resource) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Resources.text(resource));
  }

  List<Fault> faults(YamlFile file) {
    var vietnamese = messages(file.root(), VIETNAMESE);
    var english = messages(file.root(), Locale.ENGLISH);
    return english.entrySet().stream()
        .map(
            entry -> {
              var at = entry.getKey();
              var vi = vietnamese.getOrDefault(at, entry.getValue());
              return new Fault(
                  file.name(), file.line(at.pointer()), new Text(vi, entry.getValue()));
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
      var pointer = error.getInstanceLocation().toString();
      if (property != null) {
        pointer = pointer + '/' + property;
      }
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
