package vn.langnghe.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.rankedFrom;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.scoreIn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EnoughAnswersIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RANKING = "/api/v1/indexes/E17/ranking?parent=E17&period=2026";
  private static final String WHAT_IF =
      "/api/v1/indexes/E17/agencies/%s/what-if?period=2026&value=";

  /** The highest value rests on 12 answers, of one agency nothing is known. */
  @BeforeEach
  void fiveAgenciesOfWhichTwoHaveTheirThirtyAnswers() {
    announce(rankedFrom("E17", 30), agency("E17", null), agency("E17.01", "E17"));
    announce(agency("E17.02", "E17"), agency("E17.03", "E17"));
    announce(agency("E17.04", "E17"), agency("E17.05", "E17"));
    announce(
        scoreIn("2025", "E17", "E17.01", "60.00", 40),
        scoreIn("2025", "E17", "E17.02", "90.00", 29),
        scoreIn("2025", "E17", "E17.03", "50.00", 30));
    announce(
        score("E17", "E17.01", 1, "70.00", 40),
        score("E17", "E17.02", 1, "95.00", 12),
        score("E17", "E17.03", 1, "80.00", 30),
        score("E17", "E17.05", 1, "60.00", 29));
    eventually(
        RANKING,
        ranking ->
            ranking.getInt("scored") == 4
                && ranking.getInt("agencies") == 5
                && ranking.<Object>getList("rows.previous").stream().filter(v -> v != null).count()
                    == 3);
  }

  @Test
  void whoHasNotEnoughAnswersTakesNoPlaceAndTheRowSaysWhy() {
    var ranking = given().get(RANKING).jsonPath();

    assertThat(ranking.getInt("ranksFrom")).isEqualTo(30);
    assertRanking(ranking);
    assertThat(ranking.<Boolean>getList("rows.clearlyAboveNext"))
        .isEqualTo(Arrays.asList(true, null, null, null, null));
  }

  @Test
  void theChangeOfTheRankIsToldBesideTheChangeOfTheValue() {
    var ranking = given().get(RANKING).jsonPath();

    assertThat(ranking.<Float>getList("rows.change"))
        .isEqualTo(Arrays.asList(30f, 10f, 5f, null, null));
    assertThat(ranking.<Integer>getList("rows.previousRank"))
        .isEqualTo(Arrays.asList(2, 1, null, null, null));
    assertThat(ranking.<Integer>getList("rows.rankChange"))
        .isEqualTo(Arrays.asList(1, -1, null, null, null));
  }

  @Test
  void aFrozenRankingFollowsTheSameRule() {
    announce(
        score("E17", "E17.01", 1, "70.00", 40).asFrozen(0),
        score("E17", "E17.02", 1, "95.00", 12).asFrozen(0),
        score("E17", "E17.03", 1, "80.00", 30).asFrozen(0),
        score("E17", "E17.05", 1, "60.00", 29).asFrozen(0));

    var frozen = eventually(RANKING + "&revision=0", ranking -> ranking.getInt("scored") == 4);

    assertRanking(frozen);
  }

  @Test
  void noValueGivesARankToWhoeverHasNotEnoughAnswers() throws IOException {
    var tried = given().get(WHAT_IF.formatted("E17.02") + "99.00");

    assertThat(JSON.readTree(tried.asString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"index":"E17","period":"2026","parent":"E17","agency":"E17.02",
                 "agencyName":{"vi":"Sở E17.02","en":"Department E17.02"},"agencies":5,
                 "before":{"value":95.00,"rank":null,"sharedWith":0},
                 "after":{"value":99.00,"rank":null,"sharedWith":0},
                 "note":{
                  "vi":"Cơ quan chưa đủ ý kiến nên chưa có hạng, dù kết quả thế nào; không ghi và không công bố gì.",
                  "en":"Not enough people have answered on the agency yet, so no value gives it a rank; nothing was stored or published."},
                 "unranked":{"have":12,"need":30}}
                """));
    assertThat(given().get(WHAT_IF.formatted("E17.01") + "90.00").jsonPath().getInt("after.rank"))
        .isEqualTo(1);
  }

  private static void assertRanking(JsonPath ranking) {
    assertThat(ranking.<String>getList("rows.agency"))
        .containsExactly("E17.03", "E17.01", "E17.02", "E17.04", "E17.05");
    assertThat(ranking.<Integer>getList("rows.rank"))
        .isEqualTo(Arrays.asList(1, 2, null, null, null));
    assertThat(ranking.<Float>getList("rows.value"))
        .isEqualTo(Arrays.asList(80f, 70f, 95f, null, 60f));
    assertThat(ranking.<Integer>getList("rows.n")).containsExactly(30, 40, 12, 0, 29);
    assertThat(ranking.<Map<String, Integer>>getList("rows.unranked"))
        .isEqualTo(Arrays.asList(null, null, unranked(12), unranked(0), unranked(29)));
  }

  private static Map<String, Integer> unranked(int have) {
    return Map.of("have", have, "need", 30);
  }

  private static JsonPath eventually(String path, Predicate<JsonPath> condition) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> given().get(path).jsonPath(), condition);
  }
}
