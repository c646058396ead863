package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.UUID;

/** Values that a schema allows, and that mean something where the vocabulary knows the field. */
final class Sample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] PHRASES = {
    "Hồ sơ trả chậm ba ngày",
    "Ý kiến của người dân",
    "Đã chuyển phòng chuyên môn",
    "ok",
    "Ghi chú 1"
  };

  private final Operation operation;
  private final Schemas schemas;
  private final Vocabulary vocabulary;
  private final SplittableRandom random;

  Sample(Operation operation, Vocabulary vocabulary, SplittableRandom random) {
    this.operation = operation;
    this.schemas = operation.schemas();
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /** For the field of this name; null where the schema allows it, now and then. */
  JsonNode of(String name, JsonNode described) {
    if (schemas.isNullable(described) && random.nextInt(8) == 0) {
      return NODES.nullNode();
    }
    var schema = schemas.resolve(described);
    return switch (schemas.type(schema)) {
      case "object" -> object(name, schema);
      case "array" -> array(name, schema);
      case "integer" -> NODES.numberNode(whole(schema));
      case "number" -> NODES.numberNode(BigDecimal.valueOf(whole(schema)).add(hundredths(schema)));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> NODES.textNode(text(name, schema));
    };
  }

  private ObjectNode object(String name, JsonNode schema) {
    var object = NODES.objectNode();
    var required = new HashSet<String>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    for (var property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextInt(5) < 2) {
        object.set(property.getKey(), of(property.getKey(), property.getValue()));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      int wanted = Math.max(1 + random.nextInt(5), schema.path("minProperties").asInt(0));
      for (int i = 0; i < 4 * wanted && object.size() < wanted; i++) {
        object.set(
            word("key of " + name), of("value of " + name, schema.path("additionalProperties")));
      }
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    var array = NODES.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(3), 3);
    int size = random.nextInt(least, Math.max(least, most) + 1);
    for (int i = 0; i < size; i++) {
      array.add(of(name, schema.path("items")));
    }
    return array;
  }

  private long whole(JsonNode schema) {
    long least =
        schema.has("exclusiveMinimum")
            ? schema.path("exclusiveMinimum").asLong() + 1
            : schema.path("minimum").asLong(0);
    long most = Math.max(least, schema.path("maximum").asLong(Math.max(least, 5)));
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextLong(least, most + 1);
    };
  }

  private BigDecimal hundredths(JsonNode schema) {
    return schema.has("maximum") ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(100), 2);
  }

  private String text(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText();
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> vocabulary.draw(operation, name, random).orElseGet(this::freshId);
      case "date-time" -> instant();
      case "date" -> vocabulary.draw(operation, name, random).orElseGet(this::day);
      default -> vocabulary.draw(operation, name, random).orElseGet(() -> phrase(schema));
    };
  }

  private String word(String place) {
    return vocabulary.draw(operation, place, random).orElseGet(() -> "k" + random.nextInt(20));
  }

  private String phrase(JsonNode schema) {
    var phrase = PHRASES[random.nextInt(PHRASES.length)];
    int most = schema.path("maxLength").asInt(0);
    return most > 0 && random.nextInt(8) == 0
        ? phrase + "x".repeat(most - phrase.length())
        : phrase;
  }

  private String instant() {
    var form =
        random.nextInt(4) == 0 ? "2026-%02d-%02dT08:30:00+07:00" : "2026-%02d-%02dT03:00:00Z";
    return form.formatted(1 + random.nextInt(10), 1 + random.nextInt(28));
  }

  private String day() {
    return "2026-%02d-%02d".formatted(1 + random.nextInt(10), 1 + random.nextInt(28));
  }

  private String freshId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
