package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.LongForm;
import vn.langnghe.testkit.ProjectRoot;

/**
 * Two scoring instances in one consumer group, one of them killed on the way: what is left is what
 * a single instance makes of the same events, byte by byte.
 */
class TwoInstancesIT {
  private static final World WORLD = World.shared();
  private static final int EVENTS = LongForm.size(60_000, 200_000);
  private static final int AGENCIES = 12;
  private static final Duration LONG = Duration.ofMinutes(4);

  private final Map<String, Long> counted = new HashMap<>();

  @BeforeAll
  static void agenciesOfTheirOwn() {
    WORLD.loadSampleProvince();
    var csv =
        new StringBuilder(
            "code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors\n");
    csv.append("T9,Tỉnh thử,,T9,,province,,2020-01-01,,\n");
    for (int i = 0; i < AGENCIES; i++) {
      csv.append("%s,Sở %d,,S%d,,department,T9,2020-01-01,,%n".formatted(agency(i), i, i));
    }
    var answer = Http.csv(WORLD.scoring("/agencies"), WORLD.userToken("noivu"), csv.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Survey.admit(WORLD, "T9");
  }

  @Test
  void theKilledInstanceLeavesEveryIndexAsASingleOneWouldMakeIt() throws Exception {
    WORLD.startAnother("scoring", "scoring-2");

    send(EVENTS / 2);
    WORLD.awaitThat(() -> n("T9") > EVENTS / 10);
    WORLD.kill("scoring-2");
    send(EVENTS / 2);

    long all = counted.values().stream().mapToLong(n -> n).sum();
    await().atMost(LONG).untilAsserted(() -> assertThat(n("T9")).isEqualTo(all));
    counted.forEach((agency, n) -> assertThat(n(agency)).as(agency).isEqualTo(n));
    for (var agency : List.of("T9", agency(0), agency(AGENCIES - 1))) {
      for (var period : List.of("2026", "2026-H1", "2026-Q1", "2026-03")) {
        await(agency + " " + period)
            .atMost(LONG)
            .until(() -> WORLD.liveEqualsRecomputed("SIPAS-2023", agency, period));
      }
    }
    assertThat(comparisonExitCode()).as("differences from a single instance").isZero();
  }

  /** The operator's command: replays every topic on one thread and compares all tables. */
  private static int comparisonExitCode() throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
                ProjectRoot.find().resolve("deploy/local/bin/rebuild").toString(), "compare")
            .inheritIO();
    command.environment().put("LANGNGHE_SCORING", WORLD.page("scoring", ""));
    command.environment().put("LANGNGHE_TOKEN", WORLD.userToken("quantri"));
    var process = command.start();
    if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private static long n(String agency) {
    return WORLD.live("SIPAS-2023", agency, "2026").path("n").asLong();
  }

  private static String agency(int i) {
    return "T9.%02d".formatted(i);
  }

  /** Each twentieth event is one that was sent before. */
  private void send(int events) throws Exception {
    var random = new SplittableRandom(17);
    var settings = new HashMap<String, Object>(WORLD.kafkaLogin());
    settings.put("acks", "all");
    settings.put("linger.ms", "20");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var sending = new ArrayList<Future<RecordMetadata>>();
      long high = random.nextLong() + counted.size();
      for (int i = 0; i < events; i++) {
        boolean again = i > 0 && i % 20 == 0;
        long low = again ? i - 1 : i;
        var agency = agency((int) (low % AGENCIES));
        if (!again) {
          counted.merge(agency, 1L, Long::sum);
        }
        sending.add(producer.send(record(agency, new UUID(high, low), low)));
      }
      for (var one : sending) {
        one.get();
      }
    }
  }

  private static ProducerRecord<String, byte[]> record(String agency, UUID id, long low) {
    var score = 1 + low % 5;
    var payload =
        """
        {"id":"%s","campaign":"T9","questionnaire":"SIPAS-2023","agency":"%s","estimator":"SAMPLE","channel":"INTERVIEW","occurredAt":"2026-0%d-15T03:00:00Z","receivedAt":"2026-07-01T00:00:00Z","strata":{"gender":"%s"},        "answers":{"I.A.1":%d,"I.A.2":%s,"II.E.1":%d}}"""
            .formatted(
                id,
                agency,
                1 + low / AGENCIES % 6,
                low % 2 == 0 ? "female" : "male",
                score,
                low % 7 == 0 ? "null" : "4",
                6 - score);
    var record =
        new ProducerRecord<>("survey-responses", agency, payload.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", id.toString(),
            "ce_type", "vn.langnghe.response-submitted.v1",
            "ce_source", "/e2e",
            "ce_time", "2026-07-01T00:00:00Z",
            "content-type", "application/json")
        .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
