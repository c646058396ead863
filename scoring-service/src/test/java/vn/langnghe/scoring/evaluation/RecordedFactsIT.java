package vn.langnghe.scoring.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Topic;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.RecordedForm;
import vn.langnghe.testkit.Recording;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.UntouchedPlatform;

/**
 * Facts that an earlier version wrote give the scores that it gave, to the last digit.
 *
 * <p>Its topics are the facts; what is on no topic (targets, official values, appraisals) is
 * requested again, with the same bodies. Frozen scores are not compared: they are what was live at
 * the moment of an order. What is otherwise on purpose says {@link SinceTheRecording}.
 */
@QuarkusTest
@TestProfile(UntouchedPlatform.class)
class RecordedFactsIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SCORES = "index-scores";

  @Test
  void recordedFactsGiveTheRecordedAgenciesDefinitionsAndScores() {
    var records = UntouchedPlatform.records();
    Recording.scoringRequests().forEach(RecordedFactsIT::repeat);
    fix("PAR-DEPT/2024/H21.17");
    fix("PAR-PROVINCE/2025/H21");
    fix("NQ57-COMMUNE/2026/H21.X1");
    Recording.FACTS.forEach(topic -> records.sendAgain(Recording.records(topic)));
    campaigns().forEach(World::admit);

    var expected = newest(Recording.records(SCORES));
    expected.keySet().removeIf(key -> key.endsWith("|back-cast")); // of released answers now
    expected.replaceAll(SinceTheRecording::changed);

    assertThat(expected).hasSizeGreaterThan(370);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var actual = newest(records.all("index-scores-live"));
              actual.putAll(definitions(records.all(SCORES)));
              actual.replaceAll(SinceTheRecording::comparable);
              assertThat(difference(actual, expected)).isEmpty();
            });
    assertThat(newest(records.all("agencies"))).isEqualTo(newest(Recording.records("agencies")));
  }

  /** The first score that is not the recorded one, with the keys of all such scores. */
  private static String difference(Map<String, String> actual, Map<String, String> expected) {
    var keys = new TreeSet<>(actual.keySet());
    keys.addAll(expected.keySet());
    keys.removeIf(key -> Objects.equals(actual.get(key), expected.get(key)));
    return keys.isEmpty()
        ? ""
        : "%s%nexpected %s%nis       %s"
            .formatted(keys, expected.get(keys.first()), actual.get(keys.first()));
  }

  /**
   * When the records were made the word of either side counted after the first round; now it does
   * when the file is fixed (ADR 0077), and then gives the recorded scores.
   */
  private static void fix(String file) {
    var agency = file.substring(file.lastIndexOf('/') + 1);
    move(file, Tokens.of(new TestAccount("agency-approver", agency)), "SEND_EXPLANATION");
    move(file, Tokens.of("thamdinh"), "FIX");
  }

  private static void move(String file, String token, String move) {
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"move\": \"" + move + "\", \"reason\": \"\"}")
        .post("/api/v1/appraisals/" + file + "/moves")
        .then()
        .statusCode(200);
  }

  /** When the records were made every campaign counted. */
  private static Set<String> campaigns() {
    return Recording.records(Topic.SURVEY_RESPONSES.wireName()).stream()
        .flatMap(record -> RecordedForm.score(record.value()).findValuesAsText("campaign").stream())
        .collect(Collectors.toSet());
  }

  private static void repeat(Recording.Request request) {
    given()
        .auth()
        .oauth2(Tokens.of(request.user()))
        .header("Accept-Language", "vi")
        .contentType(request.contentType())
        .body(request.body().getBytes(StandardCharsets.UTF_8))
        .request(request.method(), request.path())
        .then()
        .statusCode(request.status());
  }

  private static Map<String, String> definitions(List<ConsumerRecord<String, byte[]>> records) {
    var definitions = newest(records);
    definitions.keySet().removeIf(key -> !key.startsWith("definition|"));
    return definitions;
  }

  /** By key, the newest record of each that is not frozen. */
  private static Map<String, String> newest(List<ConsumerRecord<String, byte[]>> records) {
    var newest = new TreeMap<String, String>();
    records.stream()
        .filter(record -> !record.key().matches(".*\\|(r[0-9]+|admission)"))
        .forEach(record -> newest.put(record.key(), RecordedForm.score(record.value()).toString()));
    return newest;
  }
}
