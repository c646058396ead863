package vn.langnghe.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.with;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.event.IndexScored;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class RankingIT {

  @Test
  void tiesShareAPlaceAndThoseWithoutValueComeLast() {
    announce(definition("R1"), agency("R1", null));
    announce(agency("R1.01", "R1"), agency("R1.02", "R1"), agency("R1.03", "R1"));
    announce(agency("R1.04", "R1"), agency("R1.05", "R1"));
    announce(score("R1", "R1.01", 1, "60.00", 40), score("R1", "R1.02", 1, "79.27", 40));
    announce(score("R1", "R1.03", 1, "79.27", 40), score("R1", "R1.05", 1, "80.00", 40));

    var ranking =
        await()
            .atMost(Duration.ofSeconds(20))
            .ignoreExceptions()
            .until(
                () -> given().get("/api/v1/indexes/R1/ranking?parent=R1&period=2026"),
                answer ->
                    answer.jsonPath().getInt("scored") == 4
                        && answer.jsonPath().getInt("agencies") == 5);

    assertThat(ranking.jsonPath().<String>getList("rows.agency"))
        .containsExactly("R1.05", "R1.02", "R1.03", "R1.01", "R1.04");
    assertThat(ranking.jsonPath().<Integer>getList("rows.rank"))
        .isEqualTo(Arrays.asList(1, 2, 2, 4, null));
    assertThat(ranking.jsonPath().<Float>getList("rows.official"))
        .isEqualTo(Arrays.asList(79.27f, 79.27f, 79.27f, 79.27f, null));
    assertThat(ranking.jsonPath().<String>getList("rows[0].parts.code"))
        .isEqualTo(List.of("TDGQ", "HAILONG"));
    assertThat(
            given()
                .header("If-None-Match", ranking.header("ETag"))
                .get("/api/v1/indexes/R1/ranking?parent=R1&period=2026")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void rangesOfRanksComeSoonAfterTheValuesAndSayHowOldTheyAre() {
    announce(definition("R2"), agency("R2", null));
    announce(agency("R2.01", "R2"), agency("R2.02", "R2"), agency("R2.03", "R2"));
    announce(estimated("R2.01", "84.00"), estimated("R2.02", "83.00"), estimated("R2.03", "50.00"));

    var ranking =
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptions()
            .until(
                () -> given().get("/api/v1/indexes/R2/ranking?parent=R2&period=2026"),
                answer ->
                    answer.jsonPath().getInt("scored") == 3
                        && answer.jsonPath().getBoolean("rangesAreCurrent"));

    var body = ranking.jsonPath();
    assertThat(body.<Integer>getList("rows.rank")).containsExactly(1, 2, 3);
    assertThat(body.<Integer>getList("rows.rankRange.from")).containsExactly(1, 1, 3);
    assertThat(body.<Integer>getList("rows.rankRange.to")).containsExactly(2, 2, 3);
    assertThat(body.<Boolean>getList("rows.clearlyAboveNext"))
        .isEqualTo(Arrays.asList(false, true, null));
    assertThat(body.getLong("rangesPosition")).isEqualTo(body.getLong("position"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ranking?parent=R3&period=2000",
        "ranking?parent=R3&period=2000-01",
        "ranking?parent=R3&period=2999-12",
        "agencies/R3/change?to=2000",
        "agencies/R3/change/agencies?to=2000",
        "agencies/R3/series?length=year&from=2990&to=2999",
        "agencies/R3/series?length=month&from=2000-01&to=2000-03"
      })
  void theFirstAndTheLastPeriodAreAskedForLikeOthers(String question) {
    announce(definition("R3"), agency("R3", null));
    announce(score("R3", "R3", 1, "60.00", 40));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get("/api/v1/indexes/R3/agencies/R3?period=2026").statusCode() == 200);

    var answer = given().get("/api/v1/indexes/R3/" + question);

    assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
  }

  /** Three points of margin to each side. */
  private static IndexScored estimated(String agency, String value) {
    var plain = score("R2", agency, 1, value, 580);
    var at = new BigDecimal(value);
    var margin = new BigDecimal("3");
    return with(
        plain,
        new IndexScored.Estimate(
            at,
            at.subtract(margin),
            at.add(margin),
            new BigDecimal("95"),
            new BigDecimal("580"),
            BigDecimal.ONE,
            "unweighted"),
        null);
  }
}
