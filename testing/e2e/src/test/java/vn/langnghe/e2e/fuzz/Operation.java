package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a served description.
 *
 * @param bodies schema by media type; empty where nothing is taken
 */
public record Operation(
    String service,
    String verb,
    String path,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies,
    Schemas schemas) {

  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

  /**
   * One parameter of the operation.
   *
   * @param place path, query or header
   */
  record Parameter(String place, String name, boolean required, JsonNode schema) {
    static Parameter of(JsonNode described) {
      return new Parameter(
          described.path("in").asText(),
          described.path("name").asText(),
          described.path("required").asBoolean(),
          described.path("schema"));
    }
  }

  /** Those under /api, in the order of the description. */
  public static List<Operation> read(String service, String description) {
    JsonNode api;
    try {
      api = new ObjectMapper().readTree(description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var schemas = new Schemas(api.at("/components/schemas"));
    List<Operation> operations = new ArrayList<>();
    for (var path : api.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (path.getKey().startsWith("/api/") && VERBS.contains(operation.getKey())) {
          operations.add(
              new Operation(
                  service,
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  parameters(path.getValue(), operation.getValue()),
                  bodies(operation.getValue()),
                  schemas));
        }
      }
    }
    return operations;
  }

  public String name() {
    return verb + " " + path;
  }

  boolean isRead() {
    return verb.equals("GET");
  }

  private static List<Parameter> parameters(JsonNode path, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    path.path("parameters").forEach(one -> parameters.add(Parameter.of(one)));
    operation.path("parameters").forEach(one -> parameters.add(Parameter.of(one)));
    return List.copyOf(parameters);
  }

  private static Map<String, JsonNode> bodies(JsonNode operation) {
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    operation
        .at("/requestBody/content")
        .properties()
        .forEach(body -> bodies.put(body.getKey(), body.getValue().path("schema")));
    return bodies;
  }
}
