package vn.langnghe.reporting.revision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class RevisionIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void whatIsFrozenStaysWhileTheReleasedScoreMoves() {
    announce(definition("V1"), agency("V1.00", null), agency("V1.01", "V1.00"));
    announce(score("V1", "V1.01", 1, "60.00", 40));
    announce(score("V1", "V1.01", 1, "60.00", 40).asFrozen(0));
    var frozen = eventually(path("&revision=0"), answer -> answer.statusCode() == 200);

    announce(score("V1", "V1.01", 2, "70.00", 41));
    eventually(path(""), answer -> answer.jsonPath().getLong("version") == 2);
    // Somebody tells another story under the same revision: the first stays.
    announce(score("V1", "V1.01", 9, "99.00", 99).asFrozen(0));
    announce(score("V1", "V1.01", 2, "70.00", 41).asFrozen(1));
    var revised = eventually(path("&revision=1"), answer -> answer.statusCode() == 200);
    var again = given().get(path("&revision=0"));

    assertThat(frozen.jsonPath().getString("status")).isEqualTo("frozen");
    assertThat(frozen.jsonPath().getInt("revision")).isZero();
    assertThat(frozen.jsonPath().getString("official.source"))
        .isEqualTo("Cổng Dịch vụ công quốc gia");
    assertThat(frozen.header("Cache-Control")).contains("immutable");
    assertThat(again.asString()).isEqualTo(frozen.asString());
    assertThat(again.header("ETag")).isEqualTo(frozen.header("ETag"));
    assertThat(revised.jsonPath().getFloat("value")).isEqualTo(70f);
    assertThat(
            given()
                .header("If-None-Match", frozen.header("ETag"))
                .get(path("&revision=0"))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void aFrozenRankingShowsFrozenValuesAndTheReleasedOneNone() {
    announce(definition("V2"), agency("V2.00", null));
    announce(agency("V2.01", "V2.00"), agency("V2.02", "V2.00"), agency("V2.03", "V2.00"));
    announce(score("V2", "V2.01", 1, "60.00", 40), score("V2", "V2.02", 1, "80.00", 40));
    announce(score("V2", "V2.01", 1, "61.00", 40).asFrozen(0));
    announce(score("V2", "V2.02", 1, "61.00", 40).asFrozen(0));

    var frozen =
        eventually(
            "/api/v1/indexes/V2/ranking?parent=V2.00&period=2026&revision=0",
            answer ->
                answer.jsonPath().getInt("scored") == 2
                    && answer.jsonPath().getInt("agencies") == 3);
    var released =
        eventually(
            "/api/v1/indexes/V2/ranking?parent=V2.00&period=2026",
            answer -> answer.jsonPath().getInt("scored") == 2);

    assertThat(frozen.jsonPath().<Integer>getList("rows.rank"))
        .isEqualTo(Arrays.asList(1, 1, null));
    assertThat(frozen.jsonPath().getInt("revision")).isZero();
    assertThat(released.jsonPath().<Float>getList("rows.value"))
        .isEqualTo(Arrays.asList(80f, 60f, null));
    assertThat(released.jsonPath().<String>getList("rows.status"))
        .isEqualTo(Arrays.asList("released", "released", null));
    assertThat(
            given()
                .get("/api/v1/indexes/V2/revisions")
                .jsonPath()
                .getList("revisions.agencies", Integer.class))
        .containsExactly(2);
  }

  @Test
  void aRevisionThatWasNeverPublishedIsNotFound() {
    announce(definition("V3"), agency("V3.00", null), score("V3", "V3.00", 1, "60.00", 40));
    eventually(
        "/api/v1/indexes/V3/agencies/V3.00?period=2026", answer -> answer.statusCode() == 200);

    var missing = given().get("/api/v1/indexes/V3/agencies/V3.00?period=2026&revision=0");
    var ranking = given().get("/api/v1/indexes/V3/ranking?parent=V3.00&period=2026&revision=7");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.jsonPath().getString("code")).isEqualTo("not-frozen");
    assertThat(ranking.jsonPath().getString("code")).isEqualTo("not-frozen");
  }

  private static String path(String more) {
    return "/api/v1/indexes/V1/agencies/V1.01?period=2026" + more;
  }

  private static Response eventually(String path, Predicate<Response> condition) {
    return await().atMost(SOON).ignoreExceptions().until(() -> given().get(path), condition);
  }
}
