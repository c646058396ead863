package vn.langnghe.e2e;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.contract.TopicContracts;

/** Every record that the journeys left on any topic is what docs/api/asyncapi.yaml says. */
@Order(Journeys.LAST)
class TopicsIT {
  private static final World WORLD = World.shared();
  private static final String AGENCY = "H21.24";
  private static final int EXAMPLES = 20;
  private static final TopicContracts CONTRACTS =
      TopicContracts.of(ProjectRoot.find().resolve("docs/api/asyncapi.yaml"));

  /** No journey sends what cannot be read; DeadLettersIT of each service does. */
  private static final String NOTHING_IS_PARKED = " parked";

  /** Of what the journeys leave to chance one of each kind. */
  @BeforeAll
  static void somethingOfEachKindHappened() {
    WORLD.loadSampleProvince();
    var survey = Survey.open(WORLD, "E2E-TOPICS");
    var random = new SplittableRandom(3);
    var day = Instant.parse("2026-11-20T03:00:00Z");
    for (int i = 0; i < 12; i++) { // enough for a group to become public
      var body = survey.body(new UUID(0x71, i), AGENCY, day, survey.randomAnswers(random));
      assertThat(survey.post(body).status()).isBetween(200, 201);
    }
    var corrected =
        survey
            .body(new UUID(0x71, 0), AGENCY, day, survey.randomAnswers(random))
            .replaceFirst("\"id\":\"[^\"]*\"", "\"reason\":\"ENTRY_ERROR\"");
    var first = survey.url() + "/" + new UUID(0x71, 0);
    var second = survey.url() + "/" + new UUID(0x71, 1) + "?reason=DUPLICATE";
    var token = WORLD.userToken("quantri");
    assertThat(Http.putIf("\"1\"", first, token, corrected).status()).isEqualTo(200);
    assertThat(Http.deleteIf("\"1\"", second, token).status()).isEqualTo(200);
    var filed =
        Http.post(
            WORLD.feedback("/cases"),
            WORLD.clientToken("portal"),
            """
            {"id":"%s","kind":"FEEDBACK","agency":"%s","category":"land","channel":"PORTAL",
             "subject":"Đường hỏng","text":"Đường vào thôn hỏng đã lâu."}
            """
                .formatted(new UUID(0x70, 2), AGENCY));
    assertThat(filed.status()).as(filed.body()).isBetween(200, 201);
    await().atMost(Duration.ofSeconds(60)).until(() -> new Steadiness(WORLD).isPublished());
  }

  @Test
  void everyRecordIsAsDescribedAndEveryKindThatIsDescribedCame() {
    var records = WORLD.records();
    List<String> faults = new ArrayList<>();
    var seen = new TreeSet<String>();
    for (var topic : records.topics()) {
      for (var record : records.all(topic)) {
        seen.add(CONTRACTS.kind(record));
        CONTRACTS.faults(record).forEach(fault -> faults.add(place(record) + ": " + fault));
      }
    }

    assertThat(faults.subList(0, Math.min(EXAMPLES, faults.size())))
        .as("%d faults", faults.size())
        .isEmpty();
    assertThat(records.topics()).isEqualTo(new TreeSet<>(CONTRACTS.topics()));
    assertThat(seen)
        .isEqualTo(
            CONTRACTS.kinds().stream()
                .filter(kind -> !kind.endsWith(NOTHING_IS_PARKED))
                .collect(toCollection(TreeSet::new)));
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return "%s %d:%d".formatted(record.topic(), record.partition(), record.offset());
  }
}
