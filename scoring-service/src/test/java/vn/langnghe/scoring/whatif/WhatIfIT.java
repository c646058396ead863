package vn.langnghe.scoring.whatif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Period;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class WhatIfIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");
  private static final ScoreKey RELEASED =
      ScoreKey.released("SIPAS-2023", "W2.1", Period.of("2026"));

  @Test
  void pointsAndCountsAreTriedThroughTheRubricAndNothingIsPublished() {
    World.province("W1", 1);
    report("W1.1", Map.of("dossiers.received", 100L, "dossiers.on-time", 50L));
    await().atMost(SOON).until(() -> World.score("766", "W1.1", "2026").isPresent());
    var published = World.versions("766", "W1.1", "2026").size();

    var more = whatIf("?index=766&agency=W1.1&period=2026&criterion=TDGQ").statusCode(200);
    var most = whatIf("?index=766&agency=W1.1&period=2026&criterion=TDGQ&points=999");
    var counts =
        whatIf(
            "/inputs?index=766&agency=W1.1&period=2026&criterion=TDGQ&input=dossiers.on-time:80");

    assertThat(leaf(more)).isEqualTo("10.0 11.0 1.0");
    assertThat(more.extract().jsonPath().getString("change")).isEqualTo("1.0");
    assertThat(leaf(most)).isEqualTo("10.0 20.0 10.0");
    assertThat(leaf(counts)).isEqualTo("10.0 16.0 6.0");
    assertThat(more.extract().jsonPath().<String>getList("path.code"))
        .containsExactly("766", "TDGQ");
    assertThat(more.extract().jsonPath().getFloat("headroom.find {it.code == 'TDGQ'}.headroom"))
        .isEqualTo(10f);
    assertThat(World.versions("766", "W1.1", "2026")).hasSize(published);
  }

  @Test
  void tenMoreVerySatisfiedPeopleMoveAPercentageOnItsPathToTheRoot() {
    World.province("W2", 1);
    var sent = new ArrayList<ResponseSubmitted>();
    for (int i = 0; i < 25; i++) { // twenty become public, five stay back
      int level = i % 2 == 0 ? 4 : 2;
      var at = MARCH.plusSeconds(i);
      sent.add(World.response("W2.1", Estimator.SAMPLE, at, World.answers(item -> level)));
    }
    World.send(sent);
    await().atMost(SOON).until(() -> World.score(RELEASED).map(s -> s.n() == 20).orElse(false));

    var json =
        whatIf("/answers?index=SIPAS-2023&agency=W2.1&period=2026&criterion=SIPAS-2023")
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(json.getFloat("before")).isEqualTo(50f);
    assertThat(json.getFloat("after")).isEqualTo(66.67f);
    assertThat(json.getString("note.vi")).contains("không ghi");
  }

  @Test
  void whatIsTriedStartsFromWhatIsPublic() {
    World.province("W5", 1);
    for (int i = 0; i < 9; i++) {
      World.send(World.response("W5.1", Estimator.SAMPLE, MARCH, World.answers(item -> 5)));
    }
    await()
        .atMost(SOON)
        .until(() -> World.score("SIPAS-2023", "W5.1", "2026").map(s -> s.n() == 9).orElse(false));

    assertThat(
            whatIf("/answers?index=SIPAS-2023&agency=W5.1&period=2026&criterion=SIPAS-2023")
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Object>get("before"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'?index=766&agency=W4.1&period=2026&criterion=NOWHERE', unknown-criterion",
    "'?index=NONE&agency=W4.1&period=2026&criterion=TDGQ', index-not-found",
    "'?index=766&agency=W4.9&period=2026&criterion=TDGQ', agency-not-found",
    "'?index=NQ57-COMMUNE&agency=W4.1&period=2026&criterion=X', not-judged",
    "'?index=766&agency=W4.1&period=20x6&criterion=TDGQ', unknown-period",
    "'?index=766&agency=W4.1&period=2026&criterion=766', not-in-points",
    "'/answers?index=766&agency=W4.1&period=2026&criterion=TDGQ', no-answers-there",
    "'/inputs?index=766&agency=W4.1&period=2026&criterion=TDGQ&input=x', not-inputs",
    "'/inputs?index=766&agency=W4.1&period=2026&criterion=TDGQ&input=no.such:1', not-inputs",
  })
  void whatCannotBeTriedIsRefusedWithItsReason(String query, String code) {
    World.province("W4", 1);

    whatIf(query).body("code", equalTo(code));
  }

  private static String leaf(ValidatableResponse answer) {
    JsonPath json = answer.extract().jsonPath();
    return json.getString("path[-1].before")
        + ' '
        + json.getString("path[-1].after")
        + ' '
        + json.getString("path[-1].change");
  }

  private static ValidatableResponse whatIf(String query) {
    return given().header("Accept-Language", "vi").get("/api/v1/what-if" + query).then();
  }

  private static void report(String agency, Map<String, Long> counts) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("application/json")
        .body(
            Map.of(
                "id",
                World.id().toString(),
                "agency",
                agency,
                "period",
                "2026",
                "asOf",
                "2026-10-10T00:00:00+07:00",
                "counts",
                counts,
                "source",
                "test"))
        .post("/api/v1/dossier-totals")
        .then()
        .statusCode(201);
  }
}
