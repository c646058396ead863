package vn.langnghe.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Period;
import vn.langnghe.testkit.contract.Limits;

class SchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Codec codec = new Codec();

  @ParameterizedTest
  @EnumSource
  void recordAndSchemaNameTheSameFields(EventType type) throws Exception {
    var schema = JSON.readTree(Golden.schemaText(type));
    assertSame(Codec.travels(type), schema, schema, new HashSet<>());
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsDescribed(EventType type) throws Exception {
    var schema = JSON.readTree(Golden.schemaText(type));
    assertThat(schema.path("description").asText()).isNotBlank();
    for (var object : Stream.concat(Stream.of(schema), children(schema.path("$defs"))).toList()) {
      for (var property : object.path("properties").properties()) {
        assertThat(property.getValue().path("description").asText())
            .as(property.getKey())
            .isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingInASchemaIsWithoutALimit(EventType type) throws Exception {
    assertThat(Limits.of(JSON.readTree(Golden.schemaText(type)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSentKeepsToTheSchema(EventType type) {
    long seed = 20261123;
    var events = new RandomEvents(new Random(seed));
    var schema = Golden.schema(type);
    for (int i = 0; i < 200; i++) {
      var json = new String(codec.encode(events.next(type)), StandardCharsets.UTF_8);
      assertThat(
              schema.validate(
                  json,
                  InputFormat.JSON,
                  context ->
                      context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .as("seed %d, event %d: %s", seed, i, json)
          .isEmpty();
    }
  }

  private void assertSame(Class<?> record, JsonNode node, JsonNode root, Set<Class<?>> seen) {
    if (!seen.add(record)) {
      return;
    }
    var object = resolve(node, root);
    var components = record.getRecordComponents();
    assertThat(names(object.path("properties"))).as(record.getName()).isEqualTo(names(components));
    assertThat(required(object)).as("required in " + record.getName()).isEqualTo(must(components));
    for (var component : components) {
      var property = object.path("properties").path(component.getName());
      recordIn(component.getGenericType())
          .forEach(nested -> assertSame(nested, property, root, seen));
      if (component.getType().isEnum()) {
        assertThat(enumNames(property))
            .as(component.toString())
            .containsExactlyElementsOf(constants(component.getType()));
      }
    }
  }

  private static JsonNode resolve(JsonNode node, JsonNode root) {
    if (node.has("$ref")) {
      return root.at(node.path("$ref").asText().substring(1));
    }
    if (node.has("anyOf")) {
      return resolve(node.path("anyOf").path(0), root);
    }
    return node.has("items") ? resolve(node.path("items"), root) : node;
  }

  private static List<Class<?>> recordIn(Type type) {
    if (type instanceof ParameterizedType many) {
      return Arrays.stream(many.getActualTypeArguments())
          .flatMap(t -> recordIn(t).stream())
          .collect(Collectors.toList());
    }
    boolean nested =
        type instanceof Class<?> c && c.isRecord() && c != Period.class && c != Inputs.class;
    return nested ? List.of((Class<?>) type) : List.of();
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getValue);
  }

  private static Set<String> names(JsonNode properties) {
    var names = new TreeSet<String>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> names(RecordComponent[] components) {
    return Arrays.stream(components)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> must(RecordComponent[] components) {
    return Arrays.stream(components)
        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> required(JsonNode object) {
    var names = new TreeSet<String>();
    object.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static List<String> enumNames(JsonNode property) {
    var names = new TreeSet<String>();
    property.path("enum").forEach(name -> names.add(name.asText()));
    return List.copyOf(names);
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString).sorted().toList();
  }
}
