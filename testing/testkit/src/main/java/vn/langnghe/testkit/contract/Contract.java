package vn.langnghe.testkit.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OpenAPI description of one service, and what an answer says against it. It is read more
 * strictly than OpenAPI asks: a property that the description does not name is a fault, too, since
 * a generated client would never show it.
 */
public final class Contract {
  private static final String COMPONENTS = "#/components/schemas/";
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");
  private static final String EVENT_STREAM = "text/event-stream";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode definitions;
  private final List<Operations> operations;
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  /** What the description says of one path, most literal paths first. */
  private record Operations(Pattern path, int parameters, JsonNode byMethod) {}

  private Contract(JsonNode api) {
    this.definitions = closed(api.at("/components/schemas"));
    this.operations =
        api.path("paths").properties().stream()
            .map(path -> operations(path.getKey(), path.getValue()))
            .sorted(Comparator.comparingInt(Operations::parameters))
            .toList();
  }

  /** The description as a service tells it, in YAML or JSON. */
  public static Contract read(String description) {
    try {
      return new Contract(new ObjectMapper(new YAMLFactory()).readTree(description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in which the answer breaks the description; empty if nothing. */
  public List<String> faults(Answered answer) {
    if (answer.method().equals("OPTIONS")) {
      return List.of();
    }
    if (atPath(answer.path()).isEmpty()) {
      return answer.status() == 404
          ? problemFaults(answer)
          : List.of("an address that the description does not know must be 404");
    }
    boolean isHead = answer.method().equals("HEAD");
    var method = isHead ? "GET" : answer.method();
    var operation = operation(method, answer.path());
    if (operation.isEmpty() || isRefusedAtTheLiteralPath(method, answer)) {
      return List.of(400, 404, 405).contains(answer.status())
          ? problemFaults(answer)
          : List.of("a method that the description does not know must be 405");
    }
    return Stream.concat(
            responseFaults(operation.get().path("responses"), answer, isHead).stream(),
            answer.isProblem() && !isHead ? problemFaults(answer).stream() : Stream.empty())
        .toList();
  }

  /**
   * Everything in which a body breaks what the description says may be sent; empty if nothing. Ask
   * for those that a service took: it may refuse more than a schema can say, and nothing less.
   */
  public List<String> sentFaults(String method, String path, String mediaType, String body) {
    return operation(method, path)
        .map(operation -> operation.path("requestBody"))
        .filter(requested -> requested.path("content").path(mediaType).isObject())
        .map(
            requested ->
                isLeftOut(requested, body)
                    ? List.<String>of()
                    : schemaFaults(requested.path("content").path(mediaType).path("schema"), body))
        .orElse(List.of("the description names no such body"));
  }

  /** A body that need not come may come as {@code null}. */
  private static boolean isLeftOut(JsonNode requested, String body) {
    return !requested.path("required").asBoolean() && body.strip().equals("null");
  }

  /** Whether the operation is described to be asked without a body, too. */
  public boolean mayHaveNoBody(String method, String path) {
    return operation(method, path)
        .map(operation -> operation.path("requestBody"))
        .filter(body -> !body.path("required").asBoolean())
        .isPresent();
  }

  /** The methods that are described for this address, of its most literal path alone. */
  public Set<String> methods(String path) {
    return atPath(path).stream()
        .limit(1)
        .flatMap(it -> it.byMethod().propertyStream())
        .map(it -> it.getKey().toUpperCase(Locale.ROOT))
        .filter(METHODS::contains)
        .collect(toUnmodifiableSet());
  }

  private List<Operations> atPath(String path) {
    return operations.stream().filter(it -> it.path().matcher(path).matches()).toList();
  }

  private Optional<JsonNode> operation(String method, String path) {
    return atPath(path).stream()
        .map(it -> it.byMethod().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  /** {@code GET /rubrics/dry-run}, where only {@code GET /rubrics/{index}} is described. */
  private boolean isRefusedAtTheLiteralPath(String method, Answered answer) {
    var byMethod = atPath(answer.path()).getFirst().byMethod();
    return answer.status() == 405 && !byMethod.has(method.toLowerCase(Locale.ROOT));
  }

  private List<String> responseFaults(JsonNode responses, Answered answer, boolean isHead) {
    var response = responses.path(String.valueOf(answer.status()));
    if (response.isMissingNode()) {
      return List.of("status " + answer.status() + " is not listed");
    }
    var content = response.path("content");
    if (isHead || (content.isEmpty() && answer.body().isEmpty())) {
      return List.of();
    }
    if (content.isEmpty()) {
      return List.of("status " + answer.status() + " has a body, and the description names none");
    }
    var described = content.path(String.valueOf(answer.mediaType()));
    if (described.isMissingNode() && !content.has("*/*")) {
      return List.of("media type " + answer.mediaType() + " is not listed");
    }
    return answer.isJson() ? schemaFaults(described.path("schema"), answer.body()) : List.of();
  }

  private List<String> schemaFaults(JsonNode schema, String body) {
    if (schema.isMissingNode()) {
      return List.of("there is no schema");
    }
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .limit(20)
        .toList();
  }

  private Schema compile(JsonNode schema) {
    var root = JSON.createObjectNode();
    root.set("$defs", definitions);
    root.set("allOf", JSON.createArrayNode().add(closed(schema)));
    return SCHEMAS.getSchema(root.toString());
  }

  private static List<String> problemFaults(Answered answer) {
    if (answer.method().equals("HEAD")) {
      return List.of();
    }
    if (!"application/problem+json".equals(answer.mediaType())) {
      return List.of("a refusal must be application/problem+json, this is " + answer.mediaType());
    }
    try {
      var problem = JSON.readTree(answer.body());
      boolean told =
          problem.path("code").asText().matches("[a-z0-9]+(-[a-z0-9]+)*")
              && problem.path("status").asInt() == answer.status()
              && !problem.path("title").asText().isBlank();
      return told ? List.of() : List.of("a problem needs code, status and title: " + problem);
    } catch (IOException e) {
      return List.of("the problem is not JSON");
    }
  }

  private static Operations operations(String path, JsonNode byMethod) {
    var parts = path.split("\\{[^}]*}", -1);
    var pattern = new StringBuilder(Pattern.quote(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      pattern.append("[^/]+").append(Pattern.quote(parts[i]));
    }
    return new Operations(Pattern.compile(pattern.toString()), parts.length - 1, byMethod);
  }

  /** The same schema with references within one document, and with nothing left unnamed. */
  private static JsonNode closed(JsonNode schema) {
    var closed = NothingUnnamed.beside(schema);
    refer(closed);
    return closed;
  }

  private static void refer(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var reference = object.path("$ref").asText();
      if (reference.startsWith(COMPONENTS)) {
        object.put("$ref", "#/$defs/" + reference.substring(COMPONENTS.length()));
      }
    }
    node.forEach(Contract::refer);
  }

  static boolean isEndless(String mediaType) {
    return mediaType.startsWith(EVENT_STREAM);
  }
}
