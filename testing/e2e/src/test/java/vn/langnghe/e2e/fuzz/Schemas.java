package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The named schemas of one description. */
record Schemas(JsonNode named) {
  private static final String PREFIX = "#/components/schemas/";

  /** The schema itself: references followed, parts joined, and of "this or null" this. */
  JsonNode resolve(JsonNode schema) {
    var reference = schema.path("$ref").asText();
    if (reference.startsWith(PREFIX)) {
      var target = resolve(named.path(reference.substring(PREFIX.length())));
      return target instanceof ObjectNode object
          ? object.deepCopy().setAll(withoutReference(schema))
          : target;
    }
    if (schema instanceof ObjectNode object && schema.has("allOf")) {
      return all(object);
    }
    for (JsonNode one : schema.path("anyOf")) {
      if (!one.path("type").asText().equals("null")) {
        return resolve(one);
      }
    }
    return schema;
  }

  boolean isNullable(JsonNode schema) {
    for (JsonNode one : schema.path("anyOf")) {
      if (one.path("type").asText().equals("null")) {
        return true;
      }
    }
    for (JsonNode type : schema.path("type")) {
      if (type.asText().equals("null")) {
        return true;
      }
    }
    return false;
  }

  /** The first type that is not null. */
  String type(JsonNode schema) {
    var type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText(schema.has("enum") ? "string" : "object");
  }

  private ObjectNode all(ObjectNode schema) {
    var all = schema.deepCopy();
    all.remove("allOf");
    for (JsonNode one : schema.path("allOf")) {
      if (resolve(one) instanceof ObjectNode part) {
        all.setAll(part);
      }
    }
    return all;
  }

  private static ObjectNode withoutReference(JsonNode schema) {
    ObjectNode rest = schema.deepCopy();
    rest.remove("$ref");
    return rest;
  }
}
