package vn.langnghe.scoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class SurveyFlowIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");

  @Test
  void answersBecomeTheIndexOfEveryPeriodAndOfTheProvince() {
    World.province("S1", 2);

    World.send(
        List.of(
            response("S1.1", MARCH, 5),
            response("S1.1", MARCH, 1),
            response("S1.2", MARCH, 4),
            response("S1.2", MARCH, null)));

    awaitValue("S1.1", "2026-03", "50.00");
    awaitValue("S1.1", "2026-Q1", "50.00");
    awaitValue("S1.1", "2026-H1", "50.00");
    awaitValue("S1.1", "2026", "50.00");
    awaitValue("S1", "2026", "66.67");
    var province = World.current("SIPAS-2023", "S1", "2026-03");
    assertThat(province.n()).isEqualTo(4);
    assertThat(World.find(province.score(), "I.A.1").inputs().byName())
        .containsEntry("none", BigDecimal.ONE)
        .containsEntry("valid", BigDecimal.valueOf(3));
  }

  @Test
  void anAnswerThatComesManyTimesCountsOnce() {
    World.province("S2", 1);
    var twice = response("S2.1", MARCH, 5);

    World.send(List.of(twice, twice, response("S2.1", MARCH, 1)));
    World.send(List.of(twice, response("S2.1", MARCH.plusSeconds(60), 1)));

    awaitResponses("S2.1", "2026-03", 3);
    awaitValue("S2.1", "2026-03", "33.33");
  }

  @Test
  void anUnreadableRecordIsParkedAndTheRestGoesOn() {
    World.province("S3", 1);
    var key = "S3.1";
    Records.shared()
        .send(
            "survey-responses",
            key,
            "{not json".getBytes(UTF_8),
            World.headers("vn.langnghe.response-submitted.v1"));
    Records.shared().send("survey-responses", key, "{}".getBytes(UTF_8), Map.of());

    World.send(response(key, MARCH, 5));

    awaitValue(key, "2026-03", "100.00");
    var parked =
        Records.shared().all("survey-responses.dlq").stream()
            .filter(found -> key.equals(found.key()))
            .map(found -> Records.header(found, "dead-letter-reason"))
            .toList();
    assertThat(parked).containsExactlyInAnyOrder("BROKEN_PAYLOAD", "UNKNOWN_TYPE");
  }

  @Test
  void aLateAnswerLandsInThePeriodOfItsDate() {
    World.province("S4", 1);
    World.send(response("S4.1", MARCH, 5));
    awaitValue("S4.1", "2026-03", "100.00");

    World.send(response("S4.1", Instant.parse("2025-12-31T16:59:00Z"), 1));

    awaitValue("S4.1", "2025-12", "0.00");
    awaitValue("S4.1", "2025-Q4", "0.00");
    assertThat(World.versions("SIPAS-2023", "S4.1", "2026")).hasSize(1);
  }

  @Test
  void answersForAnAgencyThatIsDescribedLaterAreNotLost() {
    World.send(response("S5.1", MARCH, 5));

    World.province("S5", 1);

    awaitValue("S5.1", "2026-03", "100.00");
  }

  private static void awaitValue(String agency, String period, String value) {
    await(agency + " " + period)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score("SIPAS-2023", agency, period).map(IndexScored::value))
                    .contains(new BigDecimal(value)));
  }

  private static void awaitResponses(String agency, String period, long n) {
    await(agency + " " + period)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score("SIPAS-2023", agency, period).map(IndexScored::n))
                    .contains(n));
  }

  private static ResponseSubmitted response(String agency, Instant at, @Nullable Integer score) {
    return World.response(agency, Estimator.SAMPLE, at, World.answers(item -> score));
  }
}
