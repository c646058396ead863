package vn.langnghe.scoring.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;

/** Answers that wait to be frozen, orders to freeze them, and what is served of a freeze. */
final class FreezeScene {

  static final Duration SOON = Duration.ofSeconds(40);
  static final String SIPAS = "SIPAS-2023";
  static final int GROUP = 5;

  private FreezeScene() {}

  static Response freeze(UUID id, String period, String reason) {
    return order(
        "/api/v1/freezes", Map.of("id", id, "index", SIPAS, "period", period, "reason", reason));
  }

  static Response revise(UUID id, String period, String reason) {
    return order(
        "/api/v1/freezes/" + SIPAS + "/" + period + "/revisions",
        Map.of("id", id, "reason", reason));
  }

  static Response order(String path, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }

  static byte[] get(String path) {
    return given()
        .get("/api/v1/freezes/" + SIPAS + "/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /** As many answers of one kind as can become public together. */
  static List<Event> group(String agency, String at, int level) {
    return Collections.nCopies(GROUP, 0).stream().map(i -> answer(agency, at, level)).toList();
  }

  static List<Event> groups(List<Event> one, List<Event> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The score that is public. */
  static IndexScored released(String agency, String period) {
    return World.current(ScoreKey.released(SIPAS, agency, Period.of(period)));
  }

  static Event answer(String agency, String at, int level) {
    return World.response(
        agency, Estimator.SAMPLE, Instant.parse(at), World.answers(item -> level));
  }

  static void awaitResponses(String agency, String period, long n) {
    await(agency + " " + period)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(SIPAS, agency, period).map(IndexScored::n)).contains(n));
  }
}
