package vn.langnghe.scoring.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.LongForm;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/**
 * The law that makes a live index trustworthy, over as many events as a province has in a year or,
 * every day, in a busy month.
 */
@QuarkusTest
@WithPlatform
class LiveEqualsRecomputedIT {

  private static final int EVENTS = LongForm.size(20_000, 100_000);
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final List<String> AGENCIES = List.of("S6.1", "S6.2", "S6.3", "S6.4", "S6.5");

  @Test
  void afterManyRandomEventsTheLiveScoreEqualsTheRecomputedOne() {
    World.province("S6", AGENCIES.size());
    long seed = System.nanoTime();
    var random = new RandomEvents(seed, AGENCIES);

    World.send(random.some(EVENTS));

    awaitResponses("seed " + seed, "S6", random.standing(AGENCIES));
    for (var agency : AGENCIES) {
      awaitResponses("seed " + seed, agency, random.standing(List.of(agency)));
      assertEqual(seed, agency);
    }
    assertEqual(seed, "S6");
  }

  @Test
  void whereNothingWasEverSaidThereIsNothingToDifferFrom() {
    World.province("S7", 1);

    comparison("SIPAS-2023", "S7.1", "2026-03")
        .body("equal", equalTo(true))
        .body("liveVersion", nullValue());
  }

  private static void awaitResponses(String description, String agency, long n) {
    await(description)
        .atMost(LONG)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> assertThat(World.current("SIPAS-2023", agency, "2026").n()).isEqualTo(n));
  }

  /** The topics of cases and totals may still be on their way. */
  private static void assertEqual(long seed, String agency) {
    for (var period : List.of("2026", "2026-H1", "2026-Q2", "2026-05")) {
      for (var index : List.of("SIPAS-2023", "SIPAS-2023-PULSE", "766")) {
        await("seed " + seed + " " + index + " " + agency + " " + period)
            .atMost(LONG)
            .untilAsserted(() -> comparison(index, agency, period).body("equal", equalTo(true)));
      }
    }
  }

  private static ValidatableResponse comparison(String index, String agency, String period) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .queryParam("index", index)
        .queryParam("agency", agency)
        .queryParam("period", period)
        .get("/api/v1/audit/live-equals-recomputed")
        .then()
        .statusCode(200);
  }
}
