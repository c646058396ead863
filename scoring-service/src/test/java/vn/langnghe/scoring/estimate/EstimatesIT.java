package vn.langnghe.scoring.estimate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EstimatesIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");
  private static final String HALF =
      """
      {"formula": "TOP2", "stratumKey": null, "clusterKey": null, "populations": {},
       "margins": [{"keys": ["gender"], "totals": {"female": 500, "male": 500}}],
       "caps": {"lowest": 0.2, "highest": 5}, "level": 95, "source": "Niên giám thống kê 2025",
       "validFrom": "2026-01-01"}
      """;

  private static ResponseSubmitted response(
      String agency, String campaign, String gender, int score) {
    return response(agency, campaign, Map.of("gender", gender), score, Estimator.SAMPLE);
  }

  private static ResponseSubmitted response(
      String agency, String campaign, Map<String, String> strata, int score, Estimator estimator) {
    return new ResponseSubmitted(
        World.id(),
        campaign,
        "SIPAS-2023",
        agency,
        estimator,
        Channel.PORTAL,
        MARCH,
        MARCH,
        strata,
        World.answers(item -> score));
  }

  private static JsonPath estimates(String campaign, String index, String agency) {
    var manager = given().auth().oauth2(Tokens.of("noivu"));
    var asked = campaign.isEmpty() ? manager : manager.queryParam("campaign", campaign);
    return asked
        .queryParam("index", index)
        .queryParam("agency", agency)
        .queryParam("period", "2026-03")
        .get("/api/v1/estimates")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void put(String campaign, String body, int status) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("application/json")
        .body(body)
        .put("/api/v1/campaigns/" + campaign + "/method")
        .then()
        .statusCode(status);
  }

  @Test
  void weightedAndUnweightedStandSideBySideAndPulseIsNeverMixedIn() {
    World.province("E1", 1);
    put("KS-E1", HALF, 201);
    put("KS-E1", HALF, 200);
    var sent = new ArrayList<ResponseSubmitted>();
    Collections.addAll(sent, many(30, "female", 5));
    Collections.addAll(sent, many(10, "male", 1));
    for (int i = 0; i < 20; i++) {
      sent.add(response("E1.1", "KS-E1", Map.of("gender", "male"), 1, Estimator.PULSE));
    }

    World.send(sent);

    await()
        .atMost(SOON)
        .until(() -> estimates("KS-E1", "SIPAS-2023", "E1").getInt("respondents") == 40);
    var sample = estimates("KS-E1", "SIPAS-2023", "E1");
    var top2 = "nodes[0].figures.find {it.formula == 'TOP2'}";
    assertThat(sample.getString("estimator")).isEqualTo("sample");
    assertThat(sample.getList("nodes")).hasSize(51);
    assertThat(sample.getFloat(top2 + ".value")).isEqualTo(75.0f);
    assertThat(sample.getFloat(top2 + ".weighted")).isCloseTo(50.0f, within(0.001f));
    assertThat(sample.getFloat(top2 + ".unweightedInterval.effectiveN")).isEqualTo(40.0f);
    assertThat(sample.getString(top2 + ".weightedInterval.method"))
        .isEqualTo("post-stratified: KS-E1 r1");
    assertThat(sample.getBoolean("weighting.converged")).isTrue();
    assertThat(sample.getFloat("weighting.largest")).isEqualTo(2.0f);
    assertThat(sample.getInt("nodes[0].levels.'5'")).isEqualTo(30 * 39);
    var pulse = estimates("", "SIPAS-2023-PULSE", "E1");
    assertThat(pulse.getInt("respondents")).isEqualTo(20);
    assertThat(pulse.getString("weighting")).isNull();
    assertThat(pulse.getFloat(top2 + ".value")).isZero();
  }

  private static ResponseSubmitted[] many(int people, String gender, int score) {
    var sent = new ResponseSubmitted[people];
    for (int i = 0; i < people; i++) {
      sent[i] = response("E1.1", "KS-E1", gender, score);
    }
    return sent;
  }

  @Test
  void aComingPeriodIsDecidedByItsFirstDayAsItsRankingIs() {
    World.province("E9", 1);
    put("KS-E9", HALF.replace("2026-01-01", "2900-01-31"), 201);
    put("KS-E8", HALF.replace("2026-01-01", "2900-01-01"), 201);

    var tooLate = coming("KS-E9");
    var inTime = coming("KS-E8");

    assertThat(tooLate.getString("method")).isNull();
    assertThat(inTime.getString("method")).isNotNull();
  }

  private static JsonPath coming(String campaign) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .queryParam("campaign", campaign)
        .queryParam("index", "SIPAS-2023")
        .queryParam("agency", "E9")
        .queryParam("period", "2900-01")
        .get("/api/v1/estimates")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void fourPeopleAreTooFewToSayAnything() {
    World.province("E2", 1);
    for (int i = 0; i < 4; i++) {
      World.send(response("E2.1", "KS-E2", "female", 5));
    }

    await()
        .atMost(SOON)
        .until(() -> estimates("KS-E2", "SIPAS-2023", "E2").getInt("respondents") == 4);
    var view = estimates("KS-E2", "SIPAS-2023", "E2");
    assertThat(view.getBoolean("withheld")).isTrue();
    assertThat(view.<Object>getList("nodes.answers")).containsOnlyNulls();
    assertThat(view.<Object>getList("nodes.figures.flatten().value")).containsOnlyNulls();
    await()
        .atMost(SOON)
        .until(
            () ->
                World.score("SIPAS-2023", "E2", "2026-03").stream()
                    .anyMatch(latest -> latest.n() == 4 && latest.estimate() == null));
  }

  @Test
  void theLiveIndexCarriesItsIntervalAndARecomputationGivesTheSameDigits() {
    World.province("E3", 2);
    var random = new Random(20_261_123L);
    var sent = new ArrayList<ResponseSubmitted>();
    for (int i = 0; i < 60; i++) {
      sent.add(
          response(
              "E3." + (1 + random.nextInt(2)),
              "KS-E3",
              random.nextBoolean() ? "female" : "male",
              1 + random.nextInt(5)));
    }
    Collections.shuffle(sent, random);

    World.send(sent);
    World.send(List.copyOf(sent.subList(0, 20)));

    await()
        .atMost(SOON)
        .until(
            () ->
                World.score("SIPAS-2023", "E3", "2026").stream()
                    .anyMatch(latest -> latest.n() == 60));
    var score = World.current("SIPAS-2023", "E3", "2026");
    var estimate = Objects.requireNonNull(score.estimate());
    assertThat(estimate.value())
        .isCloseTo(score.value(), within(new java.math.BigDecimal("0.005")));
    assertThat(estimate.low()).isLessThan(estimate.value());
    assertThat(estimate.high()).isGreaterThan(estimate.value());
    assertThat(estimate.effectiveN()).isEqualByComparingTo("60");
    assertThat(estimate.method()).isEqualTo("unweighted");
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .queryParam("index", "SIPAS-2023")
        .queryParam("agency", "E3")
        .queryParam("period", "2026")
        .get("/api/v1/audit/live-equals-recomputed")
        .then()
        .statusCode(200)
        .body("equal", equalTo(true));
  }

  @Test
  void theMethodKeepsItsHistoryAndRefusesWhatMakesNoSense() {
    put("KS-E4", HALF, 201);
    put("KS-E4", HALF.replace("\"level\": 95", "\"level\": 9.50e1"), 200);
    put("KS-E4", HALF.replace("500, \"male\": 500", "510, \"male\": 490"), 201);

    put("KS-E4", HALF.replace("\"female\": 500", "\"female|18-24\": 500"), 422);
    put("KS-E4", HALF.replace("\"populations\": {}", "\"populations\": {\"north\": 5}"), 422);
    put("KS-E4", HALF.replace("\"level\": 95", "\"level\": 100"), 400);
    given()
        .contentType("application/json")
        .body(HALF)
        .put("/api/v1/campaigns/KS-E4/method")
        .then()
        .statusCode(401);
    var history = given().get("/api/v1/campaigns/KS-E4/method").then().statusCode(200).extract();
    assertThat(history.jsonPath().<Integer>getList("revision")).containsExactly(2, 1);
    given().get("/api/v1/campaigns/KS-NONE/method").then().statusCode(404);
    var report = "/api/v1/estimates?index=SIPAS-2023&agency=E4&period=2026";
    given().auth().oauth2(Tokens.of("noivu")).get(report).then().statusCode(404);
    given().get(report).then().statusCode(401);
    var head = Tokens.of(new TestAccount("agency-approver", "E4.1"));
    given().auth().oauth2(head).get(report).then().statusCode(403);
    given().get("/api/v1/estimates/indicators?questionnaire=SIPAS-2023").then().statusCode(200);
  }
}
