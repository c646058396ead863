package vn.langnghe.reporting.score;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class ScoreIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatIsAnnouncedIsRead() throws IOException {
    announce(definition("S1"), agency("S1.01", null), score("S1", "S1.01", 3, "79.27", 40));

    var answer = awaitVersion("S1", "S1.01", 3);

    assertThat(JSON.readTree(answer.asString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"index":"S1","indexName":{"vi":"Chỉ số S1","en":"Index S1"},
                 "agency":"S1.01","agencyName":{"vi":"Sở S1.01","en":"Department S1.01"},
                 "period":"2026","version":3,"method":"S1/1","status":"released",
                 "asOf":"2026-11-20T03:00:00Z","n":40,"value":79.27,"maximum":100,"unit":"points",
                 "official":{"value":79.27,"parts":{"TDGQ":19.97},
                   "source":"Cổng Dịch vụ công quốc gia","publishedOn":"2026-10-10"},
                 "withheld":false,"inputs":{},
                 "parts":[
                  {"code":"TDGQ","name":{"vi":"Tiêu chí TDGQ","en":"Criterion TDGQ"},
                   "value":19.97,"maximum":20,"state":"scored","withheld":false,
                   "inputs":{"dossiers.on-time":653},"parts":[]},
                  {"code":"HAILONG","name":{"vi":"Tiêu chí HAILONG","en":"Criterion HAILONG"},
                   "value":59.30,"maximum":80,"state":"scored","withheld":false,
                   "inputs":{"1":0,"2":0,"3":0,"4":0,"5":40,"none":0,"valid":40},"parts":[]}]}
                """));
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=1, must-revalidate");
    assertThat(answer.contentType()).isEqualTo("application/json");
  }

  @Test
  void theClassOfAValueStandsBesideIt() {
    announce(
        definition("S9"),
        agency("S9", null),
        agency("S9.01", "S9"),
        with(score("S9", "S9.01", 1, "79.27", 40), null, "B"));

    assertThat(awaitVersion("S9", "S9.01", 1).jsonPath().getString("grade")).isEqualTo("B");
    assertThat(
            given()
                .get("/api/v1/indexes/S9/ranking?parent=S9&period=2026")
                .jsonPath()
                .getString("rows.find { it.agency == 'S9.01' }.grade"))
        .isEqualTo("B");
  }

  @Test
  void anOlderVersionNeverOverwritesANewerOne() {
    announce(definition("S2"), agency("S2.01", null));
    announce(score("S2", "S2.01", 7, "70.00", 40), score("S2", "S2.01", 6, "60.00", 40));
    announce(score("S2", "S2.01", 7, "71.00", 40), score("S2", "S2.02", 1, "50.00", 40));

    // The last record of the same partition or another: when it is read, so are the others.
    awaitVersion("S2", "S2.02", 1);
    announce(score("S2", "S2.01", 8, "80.00", 40));
    var history =
        await().atMost(SOON).until(() -> history("S2", "S2.01"), h -> h.contains("80.00"));

    assertThat(awaitVersion("S2", "S2.01", 8).jsonPath().getFloat("value")).isEqualTo(80f);
    assertThat(history).doesNotContain("60.00", "71.00");
  }

  @Test
  void aBodyThatIsHeldFollowsEveryChange() {
    announce(definition("S3"), agency("S3.01", null), score("S3", "S3.01", 1, "60.00", 40));
    awaitVersion("S3", "S3.01", 1);

    announce(score("S3", "S3.01", 2, "61.00", 41));

    assertThat(awaitVersion("S3", "S3.01", 2).jsonPath().getLong("n")).isEqualTo(41);
  }

  @Test
  void theEntityTagAnswers304InEveryFormUntilTheScoreChanges() {
    announce(definition("S4"), agency("S4.01", null), score("S4", "S4.01", 1, "60.00", 40));
    var tag = awaitVersion("S4", "S4.01", 1).header("ETag");

    for (var form : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      var unchanged = given().header("If-None-Match", form).get(path("S4", "S4.01"));
      assertThat(unchanged.statusCode()).as(form).isEqualTo(304);
      assertThat(unchanged.asString()).isEmpty();
      assertThat(unchanged.header("ETag")).isEqualTo(tag);
    }
    announce(score("S4", "S4.01", 2, "60.00", 41));
    awaitVersion("S4", "S4.01", 2);
    assertThat(given().header("If-None-Match", tag).get(path("S4", "S4.01")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void bothWaysOfAnsweringSayTheSame() {
    announce(definition("S5"), agency("S5.01", null), score("S5", "S5.01", 1, "60.00", 40));
    var fast = awaitVersion("S5", "S5.01", 1);

    // An escaped figure sends the request past the fast route.
    var escaped = path("S5", "S5.01").replace("period=2", "period=%32");
    var slow = given().urlEncodingEnabled(false).get(escaped);

    assertThat(slow.asString()).isEqualTo(fast.asString());
    for (var header :
        new String[] {"ETag", "Cache-Control", "Vary", "Content-Type", "X-Content-Type-Options"}) {
      assertThat(slow.header(header)).as(header).isEqualTo(fast.header(header));
    }
  }

  @Test
  void fewAnswersHideTheirCounts() {
    announce(definition("S6"), agency("S6.01", null), score("S6", "S6.01", 1, "60.00", 4));

    var score = awaitVersion("S6", "S6.01", 1).jsonPath();

    assertThat(score.getBoolean("withheld")).isTrue();
    assertThat(score.getLong("n")).isEqualTo(4);
    assertThat(score.getMap("parts[0].inputs")).isEqualTo(Map.of("dossiers.on-time", 653));
    assertThat(score.getMap("parts[1].inputs")).isEmpty();
    assertThat(score.getFloat("parts[1].value")).isEqualTo(40.03f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/indexes/NONE/agencies/S7.01?period=2026 | 404 | unknown-index  | NONE
          /api/v1/indexes/S7/agencies/NONE?period=2026    | 404 | unknown-agency | NONE
          /api/v1/indexes/S7/agencies/S7.01?period=2026   | 404 | no-score       | 2026
          /api/v1/indexes/S7/agencies/S7.01?period=2026-5 | 400 | unknown-period | 2026-5
          /api/v1/indexes/S7/ranking?parent=NONE          | 404 | unknown-agency | NONE
          /api/v1/indexes/S7/stream?period=x&parent=S7.01 | 400 | unknown-period | x
          /api/v1/indexes/NONE                            | 404 | unknown-index  | NONE
          /api/v1/agencies?on=today                       | 400 | unknown-day    | today
          """)
  void whatIsNotThereIsToldInBothLanguages(String path, int status, String code, String names) {
    announce(definition("S7"), agency("S7.01", null));
    await().atMost(SOON).until(() -> given().get("/api/v1/indexes/S7").statusCode() == 200);
    await()
        .atMost(SOON)
        .until(() -> given().get("/api/v1/agencies?parent=S7.01").statusCode() == 200);

    var vi = given().get(path);
    var en = given().header("Accept-Language", "en").get(path);

    assertThat(vi.statusCode()).isEqualTo(status);
    assertThat(vi.contentType()).isEqualTo("application/problem+json");
    assertThat(vi.jsonPath().getString("code")).isEqualTo(code);
    assertThat(vi.jsonPath().getString("detail")).contains(names);
    assertThat(en.jsonPath().getString("detail"))
        .contains(names)
        .isNotEqualTo(vi.jsonPath().getString("detail"));
  }

  @Test
  void anUnreadableRecordIsParkedAndTheOthersAreKept() {
    announce(definition("S8"), agency("S8.01", null));
    Records.shared()
        .send(
            "index-scores",
            "S8|S8.01|2026",
            "{not json".getBytes(StandardCharsets.UTF_8),
            Map.of("ce_type", "vn.langnghe.index-scored.v1"));
    announce(score("S8", "S8.01", 1, "60.00", 40));

    awaitVersion("S8", "S8.01", 1);
    var parked = Records.shared().await("index-scores.dlq", "S8|S8.01|2026");

    assertThat(new String(parked.value(), StandardCharsets.UTF_8)).isEqualTo("{not json");
  }

  private static Response awaitVersion(String index, String agency, long version) {
    return await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () -> given().get(path(index, agency)),
            answer ->
                answer.statusCode() == 200 && answer.jsonPath().getLong("version") == version);
  }

  private static String history(String index, String agency) {
    return given()
        .get("/api/v1/indexes/" + index + "/agencies/" + agency + "/history?period=2026")
        .asString();
  }

  private static String path(String index, String agency) {
    return "/api/v1/indexes/" + index + "/agencies/" + agency + "?period=2026";
  }
}
