package vn.langnghe.reporting.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.AS_OF;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.announceOn;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.live;
import static vn.langnghe.reporting.Samples.rankedFrom;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.live.Readers.MANAGER;
import static vn.langnghe.reporting.live.Readers.SOON;
import static vn.langnghe.reporting.live.Readers.as;
import static vn.langnghe.reporting.live.Readers.awaitAgencies;
import static vn.langnghe.reporting.live.Readers.awaitVersion;
import static vn.langnghe.reporting.live.Readers.livePath;
import static vn.langnghe.reporting.live.Readers.reads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Topic;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class LiveViewIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theManagerOfTheProvinceReadsTheTreeThatSingleAnswersMove() throws IOException {
    announce(definition("L1"), agency("L1.01", null));
    announce(score("L1", "L1.01", 3, "79.27", 3));
    announce(live(score("L1", "L1.01", 3, "79.27", 3)));
    var released = awaitVersion(path("L1", "L1.01"), null, 3);

    var live = awaitVersion(livePath("L1", "L1.01"), MANAGER, 3);

    assertThat(released.jsonPath().getBoolean("withheld")).isTrue();
    var shown = (ObjectNode) JSON.readTree(released.asString());
    shown.put("status", "live").put("withheld", false);
    var answers = (ObjectNode) shown.at("/parts/1");
    answers.put("withheld", false);
    answers.set(
        "inputs",
        JSON.readTree("{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":3,\"none\":0,\"valid\":3}"));
    assertThat(JSON.readTree(live.asString())).isEqualTo(shown);
    assertThat(live.header("Cache-Control")).isEqualTo("no-store");
    assertThat(live.header("ETag")).isNull();
    assertThat(live.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void theManagerOfTheProvinceReadsTheRankingThatSingleAnswersMove() {
    announce(definition("L2"), agency("L2", null));
    announce(agency("L2.01", "L2"), agency("L2.02", "L2"), agency("L2.03", "L2"));
    announce(score("L2", "L2.01", 1, "90.00", 40), score("L2", "L2.02", 1, "60.00", 40));
    announce(live(score("L2", "L2.01", 1, "61.00", 41)), live(score("L2", "L2.02", 2, "62.00", 3)));
    announce(live(score("L2", "L2.02", 1, "99.00", 2)));
    awaitVersion(livePath("L2", "L2.02"), MANAGER, 2);

    var ranking =
        await()
            .atMost(SOON)
            .ignoreExceptions()
            .until(
                () -> as(MANAGER, "/api/v1/live/indexes/L2/ranking?parent=L2&period=2026"),
                answer ->
                    answer.jsonPath().getInt("scored") == 2
                        && answer.jsonPath().getInt("agencies") == 3);

    var rows = ranking.jsonPath();
    assertThat(rows.<String>getList("rows.agency")).containsExactly("L2.02", "L2.01", "L2.03");
    assertThat(rows.<Integer>getList("rows.rank")).isEqualTo(Arrays.asList(1, 2, null));
    assertThat(rows.<Float>getList("rows.value")).isEqualTo(Arrays.asList(62f, 61f, null));
    assertThat(rows.<Integer>getList("rows.n")).containsExactly(3, 41, 0);
    assertThat(rows.<String>getList("rows.status")).isEqualTo(Arrays.asList("live", "live", null));
    assertThat(ranking.header("Cache-Control")).isEqualTo("no-store");
    assertThat(ranking.header("ETag")).isNull();
  }

  @Test
  void alsoInTheInnerViewARankNeedsEnoughAnswers() {
    announce(rankedFrom("L17", 30), agency("L17", null), agency("L17.01", "L17"));
    announce(agency("L17.02", "L17"), agency("L17.03", "L17"));
    announce(
        live(score("L17", "L17.01", 1, "61.00", 30)), live(score("L17", "L17.02", 1, "99.00", 7)));

    var ranking =
        await()
            .atMost(SOON)
            .ignoreExceptions()
            .until(
                () -> as(MANAGER, "/api/v1/live/indexes/L17/ranking?parent=L17&period=2026"),
                answer ->
                    answer.jsonPath().getInt("scored") == 2
                        && answer.jsonPath().getInt("agencies") == 3);

    var rows = ranking.jsonPath();
    assertThat(rows.<String>getList("rows.agency")).containsExactly("L17.01", "L17.02", "L17.03");
    assertThat(rows.<Integer>getList("rows.rank")).isEqualTo(Arrays.asList(1, null, null));
    assertThat(rows.<Map<String, Integer>>getList("rows.unranked"))
        .isEqualTo(
            Arrays.asList(null, Map.of("have", 7, "need", 30), Map.of("have", 0, "need", 30)));
  }

  /** The head of a department is told what everybody is told, and so is Home Affairs of one. */
  @ParameterizedTest
  @CsvSource({
    "agency-approver, L3.01,    403, forbidden",
    "agency-approver, province, 403, forbidden",
    "case-officer,    L3.01,    403, forbidden",
    "platform-admin,  province, 403, forbidden",
    "survey-manager,  province, 403, forbidden",
    "index-manager,   L3.01,    403, province-only",
    "index-manager,   nothing,  403, no-grant",
    ",                ,         401, missing-token"
  })
  void nobodyElseIsShownALiveFigureAndNoLookIsRecorded(
      @Nullable String role, @Nullable String grant, int status, String code) {
    announce(definition("L3"), agency("L3", null), agency("L3.01", "L3"));
    announce(live(score("L3", "L3.01", 1, "60.00", 40)));
    awaitVersion(livePath("L3", "L3.01"), MANAGER, 1);
    var account = role == null || grant == null ? null : new TestAccount(role, grant);
    var before = reads().size();

    for (var path :
        List.of(livePath("L3", "L3.01"), "/api/v1/live/indexes/L3/ranking?parent=L3&period=2026")) {
      var refused = as(account, path);
      assertThat(refused.statusCode()).as(path).isEqualTo(status);
      assertThat(refused.jsonPath().getString("code")).as(path).isEqualTo(code);
      assertThat(refused.asString()).doesNotContain("60.00", "79.27");
    }

    assertThat(reads().size()).isEqualTo(before);
  }

  @Test
  void aLiveScoreChangesNothingThatEverybodyReads() {
    announce(definition("L4"), agency("L4", null), agency("L4.01", "L4"), agency("L4.02", "L4"));
    announce(score("L4", "L4.01", 5, "60.00", 40));
    awaitVersion(path("L4", "L4.01"), null, 5);
    awaitAgencies("L4", 2);
    var before = publicAnswers("L4");

    announce(live(score("L4", "L4.01", 99, "91.91", 4141)));
    announce(live(score("L4", "L4.02", 99, "92.92", 4242)));
    awaitVersion(livePath("L4", "L4.01"), MANAGER, 99);
    awaitVersion(livePath("L4", "L4.02"), MANAGER, 99);

    assertThat(publicAnswers("L4")).isEqualTo(before);
    // What was released later is shown: no live version has taken its place meanwhile.
    announce(score("L4", "L4.01", 6, "61.00", 45));
    awaitVersion(path("L4", "L4.01"), null, 6);
    assertThat(publicAnswers("L4").values())
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .doesNotContain(
                        "91.91", "91,91", "92.92", "92,92", "4141", "4242", "\"live\""));
    assertThat(as(null, path("L4", "L4.02")).jsonPath().getString("code")).isEqualTo("no-score");
    assertThat(as(MANAGER, livePath("L4", "L4.01")).jsonPath().getLong("version")).isEqualTo(99);
  }

  @Test
  void aScoreOnTheOtherViewsTopicIsShownInNeither() {
    announce(definition("L5"), agency("L5", null), agency("L5.01", "L5"), agency("L5.02", "L5"));
    announceOn(Topic.INDEX_SCORES, live(score("L5", "L5.01", 2, "60.00", 40)), AS_OF);
    announceOn(Topic.INDEX_SCORES_LIVE, score("L5", "L5.01", 2, "60.00", 40), AS_OF);
    var parked = Records.shared().await("index-scores-live.dlq", "L5|L5.01|2026");
    announce(score("L5", "L5.01", 1, "50.00", 40), live(score("L5", "L5.01", 1, "51.00", 41)));

    var released = awaitVersion(path("L5", "L5.01"), null, 1);
    var live = awaitVersion(livePath("L5", "L5.01"), MANAGER, 1);

    assertThat(released.jsonPath().getFloat("value")).isEqualTo(50f);
    assertThat(live.jsonPath().getFloat("value")).isEqualTo(51f);
    assertThat(Records.header(parked, "dead-letter-reason")).isEqualTo("REFUSED");
    assertThat(Records.shared().all("index-scores.dlq"))
        .noneMatch(letter -> letter.key().equals("L5|L5.01|2026"));
  }

  /** What everybody reads of an index, by address. */
  private static Map<String, String> publicAnswers(String index) {
    var one = "/api/v1/indexes/" + index + "/agencies/" + index;
    var answers = new TreeMap<String, String>();
    for (var path :
        List.of(
            one + ".01?period=2026",
            one + ".02?period=2026",
            one + ".01/history?period=2026",
            one + ".02/history?period=2026",
            one + ".01/series?length=year&from=2026&to=2026",
            one + ".01/change?from=2025&to=2026",
            one + ".01/what-if?period=2026&value=50",
            "/api/v1/indexes/" + index + "/ranking?parent=" + index + "&period=2026",
            "/api/v1/indexes/" + index + "/targets?parent=" + index + "&period=2026",
            "/?index=" + index + "&period=2026&parent=" + index + "&agency=" + index + ".01")) {
      answers.put(path, given().get(path).asString());
    }
    return answers;
  }

  private static String path(String index, String agency) {
    return "/api/v1/indexes/" + index + "/agencies/" + agency + "?period=2026";
  }
}
