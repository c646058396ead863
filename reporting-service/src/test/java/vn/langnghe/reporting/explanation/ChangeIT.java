package vn.langnghe.reporting.explanation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.AS_OF;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.percentDefinition;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.scoreIn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Text;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class ChangeIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aChangeBetweenTwoPeriodsIsTakenApart() throws IOException {
    announce(definition("E1"), agency("E1.01", null));
    announce(
        scoreIn("2025", "E1", "E1.01", 1, "79.27"), scoreIn("2026", "E1", "E1.01", 1, "81.00"));

    var answer = answered("/api/v1/indexes/E1/agencies/E1.01/change?from=2025&to=2026");

    assertThat(JSON.readTree(answer))
        .isEqualTo(
            JSON.readTree(
                """
                {"index":"E1","indexName":{"vi":"Chỉ số E1","en":"Index E1"},"unit":"points",
                 "agency":"E1.01","agencyName":{"vi":"Sở E1.01","en":"Department E1.01"},
                 "from":{"period":"2025","version":1,"method":"E1/1","status":"released",
                  "asOf":"2026-11-20T03:00:00Z","n":40,"value":79.27},
                 "to":{"period":"2026","version":1,"method":"E1/1","status":"released",
                  "asOf":"2026-11-20T03:00:00Z","n":40,"value":81.00},
                 "change":1.73,"state":"explained",
                 "note":{"vi":"Các phần đóng góp cộng lại đúng bằng mức thay đổi.",
                  "en":"The contributions sum to the change exactly."},
                 "parts":[
                  {"code":"TDGQ","name":{"vi":"Tiêu chí TDGQ","en":"Criterion TDGQ"},
                   "kind":"criterion","before":19.97,"after":19.97,"contribution":0.00,
                   "rate":null,"mix":null,"parts":[]},
                  {"code":"HAILONG","name":{"vi":"Tiêu chí HAILONG","en":"Criterion HAILONG"},
                   "kind":"criterion","before":59.30,"after":61.03,"contribution":1.73,
                   "rate":null,"mix":null,"parts":[]}]}
                """));
  }

  @Test
  void aChangeBetweenTwoInstantsRestsOnTheTreesOfThen() {
    announce(definition("E2"), agency("E2.01", null));
    announce(score("E2", "E2.01", 1, "60.00", 40), AS_OF);
    announce(score("E2", "E2.01", 2, "64.00", 60), AS_OF.plusSeconds(3600));
    announce(score("E2", "E2.01", 3, "63.00", 70), AS_OF.plusSeconds(7200));

    var early = instants(AS_OF.plusSeconds(60), AS_OF.plusSeconds(3660));
    var late = instants(AS_OF.plusSeconds(60), AS_OF.plusSeconds(9999));

    assertThat(early.getString("change")).isEqualTo("4.0");
    assertThat(early.getLong("from.version")).isEqualTo(1);
    assertThat(early.getLong("to.version")).isEqualTo(2);
    assertThat(late.getLong("to.version")).isEqualTo(3);
    assertThat(
            given().get(instantsPath(AS_OF.minusSeconds(99), AS_OF)).jsonPath().getString("code"))
        .isEqualTo("no-score-then");
  }

  @Test
  void acrossAMergerTheEarlierSideIsWhatThePredecessorsHadTogether() {
    announce(definition("E6"), agency("E6.00", null));
    announce(spell("E6.01", "2020-01-01", "2025-06-30", "E6.02"));
    announce(spell("E6.02", "2025-07-01", null));
    announce(scoreIn("2024", "E6", "E6.02", 1, "70.00").asBackCast());
    announce(scoreIn("2026", "E6", "E6.02", 1, "74.50"));

    var answer =
        JsonPath.from(answered("/api/v1/indexes/E6/agencies/E6.02/change?from=2024&to=2026"));

    assertThat(answer.getString("change")).isEqualTo("4.5");
    assertThat(answer.getString("from.status")).isEqualTo("back-cast");
    assertThat(answer.getString("to.status")).isEqualTo("released");
  }

  private static AgencyDescribed spell(
      String code, String from, @Nullable String to, String... successors) {
    return new AgencyDescribed(
        code,
        1,
        List.of(
            new AgencyDescribed.Spell(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Text("Sở " + code, "Department " + code),
                new Text(code, code),
                "department",
                "E6.00")),
        List.of(successors));
  }

  @Test
  void thePartsOfAgenciesSumToTheChangeOfTheirParent() {
    announce(percentDefinition("E3"), agency("E3.00", null));
    announce(agency("E3.01", "E3.00"), agency("E3.02", "E3.00"));
    announce(
        percent("2025", "E3.01", 80, 20), percent("2026", "E3.01", 90, 10),
        percent("2025", "E3.02", 50, 50), percent("2026", "E3.02", 51, 52),
        percent("2025", "E3.00", 130, 70), percent("2026", "E3.00", 141, 62));

    var answer = answered("/api/v1/indexes/E3/agencies/E3.00/change/agencies?from=2025&to=2026");

    var rows = JsonPath.from(answer);
    assertThat(rows.getString("state")).isEqualTo("explained");
    assertThat(rows.<String>getList("parts.code")).containsExactly("E3.01", "E3.02");
    assertThat(
            rows.<Float>getList("parts.contribution").stream()
                .map(one -> new BigDecimal(one.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(new BigDecimal(rows.getString("change")))
        .isEqualByComparingTo("4.46");
  }

  @Test
  void whatFewPeopleSaidIsNotToldByItsContribution() {
    announce(percentDefinition("E4"), agency("E4.01", null));
    announce(percent("2025", "E4.01", 2, 1), percent("2026", "E4.01", 60, 40));

    var answer = JsonPath.from(answered("/api/v1/indexes/E4/agencies/E4.01/change?from=2025"));

    assertThat(answer.getString("state")).isEqualTo("withheld");
    assertThat(answer.getString("change")).isEqualTo("-6.67");
    assertThat(answer.getList("parts.contribution")).containsOnlyNulls();
    assertThat(answer.getString("note.vi")).contains("Ít người trả lời");
  }

  @ParameterizedTest
  @CsvSource({
    "change?from=2026&to=2025, not-two-sides",
    "change?period=2026&from=yesterday, not-two-sides",
    "change?from=20x6, unknown-period",
    "change?from=2021&to=2022, no-score",
    "change/agencies?from=2025&to=2026, not-pooled",
  })
  void whatCannotBeComparedIsRefusedWithItsReason(String path, String code) {
    announce(definition("E5"), agency("E5.01", null));
    announce(
        scoreIn("2025", "E5", "E5.01", 1, "79.27"), scoreIn("2026", "E5", "E5.01", 1, "81.00"));
    answered("/api/v1/indexes/E5/agencies/E5.01/change?from=2025&to=2026");

    var refused = given().get("/api/v1/indexes/E5/agencies/E5.01/" + path);

    assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
  }

  private static JsonPath instants(Instant from, Instant to) {
    return JsonPath.from(answered(instantsPath(from, to)));
  }

  private static String instantsPath(Instant from, Instant to) {
    return "/api/v1/indexes/E2/agencies/E2.01/change?period=2026&from=" + from + "&to=" + to;
  }

  private static String answered(String path) {
    return await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> given().get(path), answer -> answer.statusCode() == 200)
        .asString();
  }

  private static IndexScored percent(String period, String agency, long satisfied, long others) {
    var index = agency.substring(0, 2);
    var item = percent("C1", satisfied, others, List.of());
    var root = percent(index, satisfied, others, List.of(item));
    return new IndexScored(
        ScoreKey.released(index, agency, Period.of(period)),
        1,
        new IndexScored.Content(
            index + "/1",
            AS_OF,
            satisfied + others,
            root.value(),
            new BigDecimal("100"),
            root,
            null,
            null,
            null,
            ScoreSources.NONE));
  }

  private static Score percent(String code, long satisfied, long others, List<Score> parts) {
    var valid = BigDecimal.valueOf(satisfied + others);
    var inputs =
        Map.of("3", BigDecimal.valueOf(others), "4", BigDecimal.valueOf(satisfied), "valid", valid);
    var value = BigDecimal.valueOf(100 * satisfied).divide(valid, 2, RoundingMode.HALF_UP);
    return new Score(code, value, null, ScoreState.SCORED, Inputs.byName(inputs), parts);
  }
}
