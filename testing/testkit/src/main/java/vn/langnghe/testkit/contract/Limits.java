package vn.langnghe.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what a schema takes without any limit (ADR 0091): a text without a length or a form, a list
 * or a map without a size.
 */
public final class Limits {

  private static final List<String> OF_TEXT =
      List.of("maxLength", "enum", "const", "format", "pattern");
  private static final List<String> PARTS = List.of("anyOf", "oneOf", "allOf", "prefixItems");

  private final JsonNode root;
  private final Set<String> unlimited = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  private Limits(JsonNode root) {
    this.root = root;
  }

  /** Places in a JSON Schema that have no limit. */
  public static Set<String> of(JsonNode schema) {
    var limits = new Limits(schema);
    limits.walk("", schema);
    schema.path("$defs").properties().forEach(it -> limits.walk(it.getKey(), it.getValue()));
    return limits.unlimited;
  }

  /** Places without a limit in the parameters and bodies that a description lets in. */
  public static Set<String> ofRequests(String description) {
    try {
      var api = new ObjectMapper(new YAMLFactory()).readTree(description);
      var limits = new Limits(api);
      for (var path : api.path("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          limits.request(
              operation.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey(),
              operation.getValue());
        }
      }
      return limits.unlimited;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void request(String name, JsonNode operation) {
    for (var parameter : operation.path("parameters")) {
      walk(name + ' ' + parameter.path("name").asText(), parameter.path("schema"));
    }
    for (var body : operation.at("/requestBody/content").properties()) {
      if (body.getKey().contains("json")) {
        walk(name, body.getValue().path("schema"));
      }
    }
  }

  private void walk(String path, JsonNode schema) {
    if (schema.isMissingNode()) {
      return;
    }
    if (schema.has("$ref")) {
      var reference = schema.path("$ref").asText();
      if (seen.add(reference)) {
        walk(reference.replaceFirst(".*/", ""), root.at(reference.substring(1)));
      }
      return;
    }
    if (isOf(schema, "string") && OF_TEXT.stream().noneMatch(schema::has)) {
      unlimited.add(path + ": a text of any length");
    }
    if (isOf(schema, "array") && !schema.has("maxItems")) {
      unlimited.add(path + ": a list of any size");
    }
    if (schema.path("additionalProperties").isObject()) {
      if (!schema.has("maxProperties")) {
        unlimited.add(path + ": a map of any size");
      }
      walk(path + ".*", schema.path("additionalProperties"));
    }
    schema
        .path("properties")
        .properties()
        .forEach(it -> walk(path + '.' + it.getKey(), it.getValue()));
    walk(path + "[]", schema.path("items"));
    PARTS.stream()
        .flatMap(part -> StreamSupport.stream(schema.path(part).spliterator(), false))
        .forEach(part -> walk(path, part));
  }

  private static boolean isOf(JsonNode schema, String type) {
    var told = schema.path("type");
    return told.isArray()
        ? Stream.iterate(0, i -> i < told.size(), i -> i + 1)
            .anyMatch(i -> told.get(i).asText().equals(type))
        : told.asText().equals(type);
  }
}
