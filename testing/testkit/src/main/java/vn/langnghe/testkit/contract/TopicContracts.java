package vn.langnghe.testkit.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI description, and what a record says against it: headers, key and value. */
public final class TopicContracts {
  private static final String TYPE = "ce_type";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Map<String, Map<String, Message>> byTopic = new LinkedHashMap<>();

  /**
   * One kind of record.
   *
   * @param from the places of the value that the key begins with
   * @param value null where the value is whatever another wrote
   */
  private record Message(
      List<Schema> headers, @Nullable Schema key, List<String> from, @Nullable Schema value) {

    /** What was parked keeps the headers of what it was meant to be. */
    boolean isOfAnyType() {
      return value == null;
    }
  }

  private TopicContracts(Path file) {
    var api = read(file);
    for (var channel : api.path("channels").properties()) {
      Map<String, Message> messages = new LinkedHashMap<>();
      for (JsonNode reference : channel.getValue().path("messages")) {
        var message = followed(api, reference);
        messages.put(message.path("name").asText(), message(api, message, file));
      }
      byTopic.put(channel.getValue().path("address").asText(), messages);
    }
  }

  public static TopicContracts of(Path asyncApi) {
    return new TopicContracts(asyncApi);
  }

  public Set<String> topics() {
    return Set.copyOf(byTopic.keySet());
  }

  /** Every kind of record on every topic: {@code topic name}. */
  public Set<String> kinds() {
    var kinds = new TreeSet<String>();
    byTopic.forEach(
        (topic, messages) -> messages.keySet().forEach(name -> kinds.add(topic + " " + name)));
    return kinds;
  }

  /** Which of the kinds a record says that it is. */
  public String kind(ConsumerRecord<String, byte[]> record) {
    var known = byTopic.getOrDefault(record.topic(), Map.of());
    return record.topic()
        + " "
        + known.entrySet().stream()
            .filter(message -> message.getValue().isOfAnyType())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> headers(record).path(TYPE).asText());
  }

  /** Everything in which the record breaks the description; empty if nothing. */
  public List<String> faults(ConsumerRecord<String, byte[]> record) {
    var name = kind(record).substring(record.topic().length() + 1);
    var message = byTopic.getOrDefault(record.topic(), Map.of()).get(name);
    if (message == null) {
      return List.of("the description knows no " + kind(record));
    }
    List<String> faults = new ArrayList<>();
    for (var schema : message.headers()) {
      faults.addAll(faults("header", schema, headers(record).toString()));
    }
    var value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    if (message.key() != null) {
      faults.addAll(
          faults("key", message.key(), JSON.getNodeFactory().textNode(record.key()).toString()));
      faults.addAll(keyFaults(message.from(), record.key(), value));
    }
    if (message.value() != null) {
      faults.addAll(
          value.isEmpty()
              ? List.of("value: there is none")
              : faults("value", message.value(), value));
    }
    return faults;
  }

  private static List<String> keyFaults(List<String> from, String key, String value) {
    if (from.isEmpty() || value.isEmpty()) {
      return List.of();
    }
    try {
      var told = JSON.readTree(value);
      var wanted = from.stream().map(place -> told.at(place).asText()).collect(joining("|"));
      return (key + "|").startsWith(wanted + "|")
          ? List.of()
          : List.of("key: " + key + " does not begin with " + wanted);
    } catch (JsonProcessingException e) {
      return List.of("value: is no JSON");
    }
  }

  private static List<String> faults(String part, Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> part + ": " + error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static ObjectNode headers(ConsumerRecord<String, byte[]> record) {
    var headers = JSON.createObjectNode();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private static Message message(JsonNode api, JsonNode message, Path file) {
    List<Schema> headers = new ArrayList<>();
    for (JsonNode trait : message.path("traits")) {
      headers.add(SCHEMAS.getSchema(followed(api, trait).path("headers").toString()));
    }
    if (message.has("headers")) {
      headers.add(SCHEMAS.getSchema(message.path("headers").toString()));
    }
    var key = message.at("/bindings/kafka/key");
    var schema = message.at("/payload/schema/$ref").asText();
    return new Message(
        headers,
        key.isObject() ? SCHEMAS.getSchema(key.toString()) : null,
        StreamSupport.stream(key.path("x-langnghe-from").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        schema.isEmpty() ? null : value(file.resolveSibling(schema)));
  }

  private static Schema value(Path file) {
    var schema = NothingUnnamed.beside(read(file));
    ((ObjectNode) schema).remove("$id"); // the shipped one is not this one
    return SCHEMAS.getSchema(schema.toString());
  }

  private static JsonNode followed(JsonNode api, JsonNode node) {
    var reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : followed(api, api.at(reference.substring(1)));
  }

  /** JSON is YAML, too. */
  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
