package vn.langnghe.scoring.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.Topic;
import vn.langnghe.event.View;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** A campaign counts when somebody says so, for the months that he says, and is named. */
@QuarkusTest
@WithPlatform
class CampaignAdmissionIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SIPAS = "SIPAS-2023";
  private static final String PAR = "PAR-DEPT";
  private static final String MONTH = "2026-02";
  private static final int GROUP = 5;
  private static final Codec CODEC = new Codec();

  @Test
  void aCampaignCountsFromTheDecisionOnAndEveryScoreNamesIt() {
    World.province("A1", 2);
    World.send(answers("KS-A1", "A1.1", MONTH, 5));
    World.publish(answers("LA-A1", "A1.1", MONTH, 1));
    World.publish(answers("LA-A1", "A1.2", MONTH, 1));
    World.send(answers("KS-A1", "A1.2", MONTH, 5));
    awaitLive("A1", MONTH, 2 * GROUP, "100");
    assertThat(live("A1", MONTH).campaigns()).containsExactly("KS-A1");

    var number =
        decide("LA-A1", true, null, null).statusCode(201).extract().jsonPath().getLong("number");

    awaitLive("A1", MONTH, 4 * GROUP, "50");
    awaitLive("A1.1", "2026", 2 * GROUP, "50");
    assertThat(live("A1", MONTH).campaigns()).containsExactly("KS-A1", "LA-A1");
    assertThat(live("A1", MONTH).admission()).isEqualTo(number);
    assertThat(live("A1.1", "2026").admission()).isEqualTo(number);
    assertThat(agencies(View.LIVE, SIPAS, MONTH, number)).contains("A1", "A1.1", "A1.2");
    assertThat(agencies(View.LIVE, PAR, "2026", number)).contains("A1.1", "A1.2");
    equalsRecomputed("A1", MONTH);
  }

  @Test
  void takenOutItCountsForNobodyAnyMoreAndWhatIsFrozenStays() {
    World.province("A2", 2);
    for (var agency : List.of("A2.1", "A2.2")) {
      World.send(answers("KS-A2", agency, "2026-03", 5));
      World.send(answers("KS-A2", agency, "2026-03", 5));
      World.send(answers("LA-A2", agency, "2026-03", 1));
      World.send(answers("LA-A2", agency, "2026-03", 1));
    }
    awaitLive("A2", "2026-03", 8 * GROUP, "50");
    awaitReleased("A2", "2026-03", "50");
    freeze("2026-03");

    var number =
        decide("LA-A2", false, null, null).statusCode(201).extract().jsonPath().getLong("number");

    awaitLive("A2", "2026-03", 4 * GROUP, "100");
    awaitReleased("A2", "2026-03", "100");
    assertThat(released("A2.1", "2026-03").campaigns()).containsExactly("KS-A2");
    assertThat(agencies(View.RELEASED, SIPAS, "2026-03", number)).contains("A2", "A2.1", "A2.2");
    var frozen = World.current(World.frozen(SIPAS, "A2", "2026-03", 0));
    assertThat(frozen.value()).isEqualByComparingTo("50");
    assertThat(frozen.campaigns()).containsExactly("KS-A2", "LA-A2");
    equalsRecomputed("A2", "2026-03");
  }

  @Test
  void onlyTheMonthsThatWereDecidedCount() {
    World.province("A3", 1);
    World.publish(answers("KS-A3", "A3.1", "2026-01", 5));
    World.publish(answers("KS-A3", "A3.1", "2026-04", 1));

    decide("KS-A3", true, "2026-Q2", "2026-05").statusCode(201).body("from", equalTo("2026-04"));

    awaitLive("A3.1", "2026", GROUP, "0");
    decide("KS-A3", true, "2026-01", null).statusCode(201);
    awaitLive("A3.1", "2026", 2 * GROUP, "50");
    decide("KS-A3", true, null, "2026-01").statusCode(201);
    awaitLive("A3.1", "2026", GROUP, "100");
    assertThat(live("A3.1", "2026-04").n()).isZero();
  }

  @Test
  void theSameMonthsInOtherWordsAreTheSameDecision() {
    var quarter = order(UUID.randomUUID(), SIPAS, "KS-A5", true);
    quarter.put("from", "2026-Q1");
    quarter.put("to", "2026-H1");
    post(quarter, "noivu").statusCode(201).body("to", equalTo("2026-06"));
    post(quarter, "noivu").statusCode(200);
    quarter.put("from", "2026-01");
    post(quarter, "noivu").statusCode(200);
  }

  @Test
  void aDecisionIsTakenOnceByTheProvinceWithAReason() {
    var order = order(UUID.randomUUID(), SIPAS, "KS-A4", true);
    post(order, "noivu").statusCode(201).body("decidedBy", equalTo("noivu"));
    post(order, "noivu").statusCode(200);
    var other = new HashMap<>(order);
    other.put("reason", "Vì lý do khác");
    post(other, "noivu").statusCode(409).body("code", equalTo("other-content"));

    post(order(UUID.randomUUID(), "NO-SUCH", "KS-A4", true), "noivu").statusCode(404);
    post(order(UUID.randomUUID(), "766", "KS-A4", true), "noivu")
        .statusCode(400)
        .body("code", equalTo("not-from-answers"));
    post(order(UUID.randomUUID(), SIPAS, null, true), "noivu")
        .statusCode(400)
        .body("code", equalTo("campaign-to-admit"));
    post(order(UUID.randomUUID(), SIPAS, "*", true), "noivu").statusCode(400);
    post(order(UUID.randomUUID(), SIPAS, "KS-A4", true), "khaosat").statusCode(403);
    decide("KS-A4", true, "2026-05", "2026-04")
        .statusCode(422)
        .body("code", equalTo("months-backwards"));
    var bound = Tokens.of(new TestAccount("index-manager", "H21.17"));
    given()
        .auth()
        .oauth2(bound)
        .contentType("application/json")
        .body(order)
        .post("/api/v1/campaign-admissions")
        .then()
        .statusCode(403);

    given()
        .queryParam("campaign", "KS-A4")
        .get("/api/v1/campaign-admissions")
        .then()
        .statusCode(200)
        .body("size()", equalTo(1))
        .body("[0].reason", equalTo("Thử"));
  }

  private static List<ResponseSubmitted> answers(
      String campaign, String agency, String month, int level) {
    return Collections.nCopies(GROUP, 0).stream()
        .map(
            i ->
                World.response(
                    agency,
                    Estimator.SAMPLE,
                    Instant.parse(month + "-10T03:00:00Z"),
                    World.answers(item -> level)))
        .map(
            given ->
                new ResponseSubmitted(
                    given.id(),
                    campaign,
                    given.questionnaire(),
                    given.agency(),
                    given.estimator(),
                    Channel.PORTAL,
                    given.occurredAt(),
                    given.receivedAt(),
                    given.strata(),
                    given.answers()))
        .toList();
  }

  private static Map<String, Object> order(
      UUID id, String index, @Nullable String campaign, boolean admitted) {
    var order = new HashMap<String, Object>();
    order.put("id", id);
    order.put("index", index);
    if (campaign != null) {
      order.put("campaign", campaign);
    }
    order.put("admitted", admitted);
    order.put("reason", "Thử");
    return order;
  }

  private static ValidatableResponse decide(
      String campaign, boolean admitted, @Nullable String from, @Nullable String to) {
    var order = order(UUID.randomUUID(), SIPAS, campaign, admitted);
    order.put("from", from);
    order.put("to", to);
    return post(order, "noivu");
  }

  private static ValidatableResponse post(Map<String, Object> order, String user) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .contentType("application/json")
        .body(order)
        .post("/api/v1/campaign-admissions")
        .then();
  }

  private static void freeze(String period) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("application/json")
        .body(Map.of("id", UUID.randomUUID(), "index", SIPAS, "period", period, "reason", "Chốt"))
        .post("/api/v1/freezes")
        .then()
        .statusCode(201);
    var key = World.frozen(SIPAS, "A2", period, 0);
    await().atMost(SOON).until(() -> World.score(key).isPresent());
  }

  private static IndexScored live(String agency, String period) {
    return World.current(SIPAS, agency, period);
  }

  private static IndexScored released(String agency, String period) {
    return World.current(ScoreKey.released(SIPAS, agency, Period.of(period)));
  }

  private static void awaitLive(String agency, String period, long n, String value) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(World.score(SIPAS, agency, period).map(IndexScored::n)).contains(n);
              assertThat(live(agency, period).value()).isEqualByComparingTo(value);
            });
  }

  private static void awaitReleased(String agency, String period, String value) {
    var key = ScoreKey.released(SIPAS, agency, Period.of(period));
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score(key).map(IndexScored::value))
                    .hasValueSatisfying(now -> assertThat(now).isEqualByComparingTo(value)));
  }

  /** Whose scores are to be shown together. */
  private static List<String> agencies(View view, String index, String period, long number) {
    var topic = view == View.LIVE ? Topic.INDEX_SCORES_LIVE : Topic.INDEX_SCORES;
    var key = index + "|" + period + "|admission";
    return await()
        .atMost(SOON)
        .until(
            () ->
                Records.shared().all(topic.wireName()).stream()
                    .filter(record -> key.equals(record.key()))
                    .map(record -> applied(record.value()))
                    .filter(applied -> applied.admission() == number)
                    .flatMap(applied -> applied.agencies().stream())
                    .toList(),
            found -> !found.isEmpty());
  }

  private static AdmissionApplied applied(byte[] payload) {
    try {
      return (AdmissionApplied) CODEC.decode(EventType.ADMISSION_APPLIED, payload);
    } catch (PoisonEvent broken) {
      throw new AssertionError(broken);
    }
  }

  private static void equalsRecomputed(String agency, String period) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .queryParam("index", SIPAS)
        .queryParam("agency", agency)
        .queryParam("period", period)
        .get("/api/v1/audit/live-equals-recomputed")
        .then()
        .statusCode(200)
        .body("equal", equalTo(true));
  }
}
