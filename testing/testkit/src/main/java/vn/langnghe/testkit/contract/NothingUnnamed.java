package vn.langnghe.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a schema more strictly than it is meant for readers: what it does not name must not be
 * there, since nobody who only knows the contract would find it.
 */
final class NothingUnnamed {

  private NothingUnnamed() {}

  static JsonNode beside(JsonNode schema) {
    var copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(NothingUnnamed::close);
  }
}
