package vn.langnghe.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.live;
import static vn.langnghe.reporting.Samples.percentDefinition;
import static vn.langnghe.reporting.Samples.score;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.View;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/**
 * When a campaign is taken into an index, or out, nobody sees it count for some agencies only: in
 * whatever order the records come.
 */
@QuarkusTest
@WithPlatform
class AdmissionIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Period PERIOD = Period.of("2026");

  @Test
  void aRankingWaitsForTheLastScoreThatTheDecisionMoved() {
    province("Q1", "ADM-1");
    announce(
        score("ADM-1", "Q1.1", 1, "70.00", 40),
        score("ADM-1", "Q1.2", 1, "80.00", 40),
        score("ADM-1", "Q1.3", 1, "90.00", 40));
    awaitValues("ADM-1", "Q1", "90.0", "80.0", "70.0");

    announce(moved("ADM-1", "Q1.1", 2, "40.00", 5), moved("ADM-1", "Q1.2", 2, "50.00", 5));
    announce(applied("ADM-1", 5, View.RELEASED, "Q1.1", "Q1.2", "Q1.3"));
    announce(score("ADM-1", "Q1.4", 1, "10.00", 40));
    awaitValues("ADM-1", "Q1", "90.0", "80.0", "70.0", "10.0");
    assertThat(ranking("ADM-1", "Q1").getList("campaigns")).isNull();

    announce(moved("ADM-1", "Q1.3", 2, "60.00", 5));
    awaitValues("ADM-1", "Q1", "60.0", "50.0", "40.0", "10.0");
    assertThat(ranking("ADM-1", "Q1").getList("campaigns")).containsExactly("KS-1");

    announce(moved("ADM-1", "Q1.3", 3, "65.00", 5));
    awaitValues("ADM-1", "Q1", "65.0", "50.0", "40.0", "10.0");
  }

  @Test
  void theNewestOfTwoDecisionsIsWaitedForWhateverComesFirst() {
    province("Q2", "ADM-2");
    announce(score("ADM-2", "Q2.1", 1, "70.00", 40), score("ADM-2", "Q2.2", 1, "80.00", 40));
    awaitValues("ADM-2", "Q2", "80.0", "70.0");

    announce(moved("ADM-2", "Q2.1", 3, "30.00", 7), moved("ADM-2", "Q2.2", 2, "40.00", 6));
    announce(applied("ADM-2", 7, View.RELEASED, "Q2.1", "Q2.2"));
    announce(applied("ADM-2", 6, View.RELEASED, "Q2.1", "Q2.2"));
    announce(score("ADM-2", "Q2.3", 1, "10.00", 40));
    awaitValues("ADM-2", "Q2", "80.0", "70.0", "10.0");

    announce(moved("ADM-2", "Q2.2", 3, "20.00", 7));
    awaitValues("ADM-2", "Q2", "30.0", "20.0", "10.0");
  }

  @Test
  void theLiveRankingWaitsLikewise() {
    province("Q3", "ADM-3");
    announce(
        live(score("ADM-3", "Q3.1", 1, "70.00", 4)), live(score("ADM-3", "Q3.2", 1, "80.00", 4)));
    awaitLive("ADM-3", "Q3", "80.0", "70.0");

    announce(live(moved("ADM-3", "Q3.1", 2, "10.00", 9)));
    announce(applied("ADM-3", 9, View.LIVE, "Q3.1", "Q3.2"));
    announce(live(score("ADM-3", "Q3.3", 1, "5.00", 4)));
    awaitLive("ADM-3", "Q3", "80.0", "70.0", "5.0");

    announce(live(moved("ADM-3", "Q3.2", 2, "20.00", 9)));
    awaitLive("ADM-3", "Q3", "20.0", "10.0", "5.0");
  }

  @Test
  void aScoreThatNobodyElseWaitsForIsShownAtOnce() {
    province("Q4", "ADM-4");
    announce(applied("ADM-4", 11, View.RELEASED));

    announce(moved("ADM-4", "Q4.1", 1, "33.00", 11));

    awaitValues("ADM-4", "Q4", "33.0");
    var tree =
        given()
            .queryParam("period", PERIOD.toString())
            .get("/api/v1/indexes/ADM-4/agencies/Q4.1")
            .jsonPath();
    assertThat(tree.getList("campaigns")).containsExactly("KS-1");
  }

  private static void province(String code, String index) {
    announce(agency(code, null), percentDefinition(index));
    for (int i = 1; i <= 4; i++) {
      announce(agency(code + "." + i, code));
    }
  }

  private static IndexScored moved(
      String index, String agency, long version, String value, long admission) {
    var plain = score(index, agency, version, value, 40);
    var content = plain.content();
    return new IndexScored(
        plain.scoreKey(),
        version,
        new IndexScored.Content(
            content.method(),
            content.asOf(),
            content.n(),
            content.value(),
            content.maximum(),
            content.score(),
            content.official(),
            content.estimate(),
            content.grade(),
            new ScoreSources(List.of("KS-1"), admission)));
  }

  private static AdmissionApplied applied(
      String index, long admission, View view, String... agencies) {
    return new AdmissionApplied(index, PERIOD, view, admission, List.of(agencies));
  }

  private static JsonPath ranking(String index, String parent) {
    return given()
        .queryParam("parent", parent)
        .queryParam("period", PERIOD.toString())
        .get("/api/v1/indexes/{index}/ranking", index)
        .jsonPath();
  }

  private static void awaitValues(String index, String parent, String... values) {
    await(index)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(values(ranking(index, parent))).containsExactly(values));
  }

  private static void awaitLive(String index, String parent, String... values) {
    await(index)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        values(
                            given()
                                .auth()
                                .oauth2(Tokens.of("noivu"))
                                .queryParam("parent", parent)
                                .queryParam("period", PERIOD.toString())
                                .get("/api/v1/live/indexes/{index}/ranking", index)
                                .jsonPath()))
                    .containsExactly(values));
  }

  private static List<String> values(JsonPath ranking) {
    return ranking.getList("rows.value").stream()
        .filter(value -> value != null)
        .map(String::valueOf)
        .toList();
  }
}
