package vn.langnghe.event;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.testkit.ProjectRoot;

class AsyncApiTest {

  private static final Path FILE = ProjectRoot.find().resolve("docs/api/asyncapi.yaml");
  private static final JsonNode API = read(FILE);
  private static final JsonNode TOPICS =
      read(ProjectRoot.find().resolve("deploy/kafka/topics.yaml")).path("topics");

  @Test
  void channelsAreTheTopicsAndTheirDeadLetters() {
    var expected =
        Arrays.stream(Topic.values())
            .flatMap(topic -> Stream.of(topic.wireName(), topic.deadLetters()))
            .collect(toSet());
    assertThat(API.path("asyncapi").asText()).startsWith("3.");
    assertThat(names(API.path("channels"))).isEqualTo(expected);
    assertThat(elements(TOPICS).map(topic -> topic.path("name").asText()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::wireName).toList());
  }

  @Test
  void partitionsAndCleanUpAreThoseThatAreCreated() {
    elements(TOPICS)
        .forEach(
            topic -> {
              var name = topic.path("name").asText();
              var kafka = API.path("channels").path(name).path("bindings").path("kafka");
              assertThat(kafka.path("partitions")).as(name).isEqualTo(topic.path("partitions"));
              assertThat(kafka.path("topicConfiguration").path("cleanup.policy").path(0).asText())
                  .as(name)
                  .isEqualTo(topic.path("cleanup").asText());
            });
  }

  @Test
  void channelCarriesExactlyTheMessagesOfItsTopic() {
    for (var topic : Topic.values()) {
      var carried =
          elements(API.path("channels").path(topic.wireName()).path("messages"))
              .map(reference -> resolve(reference).path("name").asText())
              .collect(toSet());
      assertThat(carried)
          .isEqualTo(
              Arrays.stream(EventType.values())
                  .filter(type -> type.topics().contains(topic))
                  .map(EventType::wireName)
                  .collect(toSet()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void messageNamesItsSchemaFile(EventType type) {
    assertThat(messages()).containsKey(type.wireName());
    var message = Objects.requireNonNull(messages().get(type.wireName()));
    assertThat(message.path("title").asText()).isEqualTo(type.record().getSimpleName());
    assertThat(message.path("traits").path(0).path("$ref").asText())
        .isEqualTo("#/components/messageTraits/cloudEvent");
    var schema = FILE.resolveSibling(message.at("/payload/schema/$ref").asText()).normalize();
    assertThat(schema).exists().hasFileName(type.wireName() + ".schema.json");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (var reference : API.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(FILE.resolveSibling(reference).normalize()).exists();
      }
    }
  }

  @Test
  void everyTopicIsSentAndReceivedAndWhoReceivesParks() {
    for (var topic : Topic.values()) {
      assertThat(services("send", topic.wireName())).as(topic.wireName()).isNotEmpty();
      var receivers = services("receive", topic.wireName());
      assertThat(receivers).as(topic.wireName()).isNotEmpty();
      assertThat(services("send", topic.deadLetters())).isEqualTo(receivers);
    }
  }

  @Test
  void reasonsOfDeadLettersAreThoseOfTheCode() {
    var reasons = API.at("/components/messages/parked/headers/properties/dead-letter-reason/enum");
    assertThat(elements(reasons).map(JsonNode::asText))
        .containsExactlyElementsOf(
            Arrays.stream(PoisonEvent.Reason.values()).map(Enum::name).toList());
  }

  private static Map<String, JsonNode> messages() {
    return elements(API.at("/components/messages"))
        .collect(toMap(message -> message.path("name").asText(), message -> message));
  }

  private static Set<String> services(String action, String channel) {
    var address = "#/channels/" + channel;
    return elements(API.path("operations"))
        .filter(operation -> action.equals(operation.path("action").asText()))
        .filter(operation -> address.equals(operation.at("/channel/$ref").asText()))
        .map(operation -> operation.at("/tags/0/name").asText())
        .collect(toSet());
  }

  private static JsonNode resolve(JsonNode reference) {
    return API.at(reference.path("$ref").asText().substring(1));
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(toSet());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void messagesAreNoMoreThanTheEventsAndTheParkedRecord() {
    var expected =
        Stream.concat(
                Arrays.stream(EventType.values()).map(EventType::wireName), Stream.of("parked"))
            .toList();
    assertThat(List.copyOf(messages().keySet())).containsExactlyInAnyOrderElementsOf(expected);
  }
}
