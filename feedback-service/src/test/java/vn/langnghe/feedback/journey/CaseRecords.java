package vn.langnghe.feedback.journey;

import static vn.langnghe.feedback.journey.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.langnghe.testkit.Records;

/** What the others learn of a case: its records on the topic. */
final class CaseRecords {

  private static final String TOPIC = "feedback-cases";

  private CaseRecords() {}

  static ConsumerRecord<String, byte[]> awaitRevision(UUID id, int revision) {
    return Records.shared()
        .await(
            TOPIC,
            record ->
                text(record).contains(id.toString())
                    && body(record).path("revision").asInt() == revision);
  }

  static Stream<ConsumerRecord<String, byte[]>> of(UUID id) {
    return Records.shared().all(TOPIC).stream()
        .filter(record -> text(record).contains(id.toString()));
  }

  static List<Integer> revisions(UUID id) {
    return of(id).map(record -> body(record).path("revision").asInt()).sorted().toList();
  }

  static JsonNode body(ConsumerRecord<String, byte[]> record) {
    return json(text(record));
  }

  static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
