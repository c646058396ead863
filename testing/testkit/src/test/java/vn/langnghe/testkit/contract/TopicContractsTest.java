package vn.langnghe.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.Recording;

class TopicContractsTest {
  private static final TopicContracts CONTRACTS =
      TopicContracts.of(ProjectRoot.find().resolve("docs/api/asyncapi.yaml"));
  private static final Map<String, String> HEADERS =
      Map.of(
          "ce_specversion", "1.0",
          "ce_id", "00000000-0000-0000-0000-000000000001",
          "ce_type", "vn.langnghe.response-withdrawn.v1",
          "ce_source", "/survey-service",
          "content-type", "application/json");
  private static final ConsumerRecord<String, byte[]> WITHDRAWN =
      Recording.records("survey-responses").stream()
          .filter(record -> CONTRACTS.kind(record).endsWith("response-withdrawn.v1"))
          .findFirst()
          .orElseThrow();
  private static final String VALUE = new String(WITHDRAWN.value(), StandardCharsets.UTF_8);

  @Test
  void aRecordAsDescribedHasNoFault() {
    assertThat(CONTRACTS.faults(WITHDRAWN)).isEmpty();
    assertThat(faults(WITHDRAWN.topic(), WITHDRAWN.key(), HEADERS, VALUE)).isEmpty();
  }

  @Test
  void whatEarlierVersionsWroteIsAsDescribed() {
    for (var topic :
        List.of("survey-responses", "feedback-cases", "dossiers", "agencies", "index-scores")) {
      assertThat(Recording.records(topic))
          .isNotEmpty()
          .allSatisfy(record -> assertThat(CONTRACTS.faults(record)).isEmpty());
    }
  }

  @Test
  void anotherKeyThanTheDescribedOneIsAFault() {
    assertThat(faults(WITHDRAWN.topic(), "H0.0", HEADERS, VALUE)).hasSize(1);
    assertThat(faults(WITHDRAWN.topic(), "a key", HEADERS, VALUE)).hasSize(2);
  }

  @Test
  void aFieldThatIsMissingOrThatNobodyKnowsAndNoValueAreFaults() {
    var more = VALUE.replaceFirst("\\{", "{\"more\":1,");
    var less = VALUE.replaceFirst("\"agency\"", "\"agenci\"");

    assertThat(faults(WITHDRAWN.topic(), WITHDRAWN.key(), HEADERS, more)).hasSize(1);
    assertThat(faults(WITHDRAWN.topic(), WITHDRAWN.key(), HEADERS, less)).hasSize(3);
    assertThat(faults(WITHDRAWN.topic(), WITHDRAWN.key(), HEADERS, "")).hasSize(1);
  }

  @Test
  void aTypeOrTopicWithoutAContractAndHeadersThatAreNoEventAreFaults() {
    assertThat(faults("dossiers", WITHDRAWN.key(), HEADERS, VALUE)).hasSize(1);
    assertThat(faults("nowhere", WITHDRAWN.key(), HEADERS, VALUE)).hasSize(1);
    assertThat(
            faults(
                WITHDRAWN.topic(),
                WITHDRAWN.key(),
                Map.of("ce_type", "vn.langnghe.response-withdrawn.v1"),
                VALUE))
        .hasSize(3);
  }

  @Test
  void aParkedRecordSaysWhy() {
    var parked =
        Map.of(
            "dead-letter-reason", "EMPTY",
            "dead-letter-topic", "dossiers",
            "dead-letter-partition", "0",
            "dead-letter-offset", "7");

    assertThat(faults("dossiers.dlq", "x", parked, "")).isEmpty();
    assertThat(faults("dossiers.dlq", "x", Map.of(), "")).hasSize(4);
  }

  private static List<String> faults(
      String topic, String key, Map<String, String> headers, String value) {
    var record = new ConsumerRecord<>(topic, 0, 0, key, value.getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return CONTRACTS.faults(record);
  }
}
