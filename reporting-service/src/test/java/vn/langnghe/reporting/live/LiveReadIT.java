package vn.langnghe.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.live;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.live.Readers.MANAGER;
import static vn.langnghe.reporting.live.Readers.OPERATOR;
import static vn.langnghe.reporting.live.Readers.SOON;
import static vn.langnghe.reporting.live.Readers.as;
import static vn.langnghe.reporting.live.Readers.awaitAgencies;
import static vn.langnghe.reporting.live.Readers.awaitVersion;
import static vn.langnghe.reporting.live.Readers.livePath;
import static vn.langnghe.reporting.live.Readers.reads;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class LiveReadIT {

  @Test
  void everyLookIsRecordedAlsoOneThatFoundNothing() {
    announce(definition("L6"), agency("L6", null), agency("L6.01", "L6"));
    awaitAgencies("L6", 1);

    as(MANAGER, livePath("L6", "L6.01"));
    as(MANAGER, "/api/v1/live/indexes/L6/ranking?parent=L6&period=2026-Q4");

    var name = MANAGER.username();
    assertThat(reads().stream().filter(read -> "L6".equals(read.get("index"))))
        .extracting(LiveReadIT::withoutTime)
        .containsExactly(
            Map.of(
                "account", name, "figure", "RANKING", "index", "L6", "parent", "L6", "period",
                "2026-Q4"),
            Map.of(
                "account", name, "figure", "SCORE", "index", "L6", "agency", "L6.01", "period",
                "2026"));
  }

  @Test
  void whatCannotBeRecordedIsNotShown() {
    announce(definition("L7"), agency("L7.01", null));
    announce(live(score("L7", "L7.01", 1, "60.00", 40)));
    awaitVersion(livePath("L7", "L7.01"), MANAGER, 1);

    var answer =
        Backends.underTest()
            .kill(Moment.BEFORE_STATEMENT, "live_read", () -> as(MANAGER, livePath("L7", "L7.01")));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.asString()).doesNotContain("60.00");
  }

  @Test
  void theLooksAreReadPageByPageNewestFirst() {
    announce(definition("L8"), agency("L8.01", null));
    await()
        .atMost(SOON)
        .until(() -> as(MANAGER, livePath("L8", "L8.01")).asString().contains("no-score"));
    for (int month = 1; month <= 3; month++) {
      as(MANAGER, "/api/v1/live/indexes/L8/agencies/L8.01?period=2026-0" + month);
    }

    var first = as(OPERATOR, "/api/v1/live/reads?limit=2").jsonPath();
    var second =
        as(OPERATOR, "/api/v1/live/reads?limit=1&cursor=" + first.getString("next")).jsonPath();

    assertThat(first.<String>getList("reads.period")).containsExactly("2026-03", "2026-02");
    assertThat(second.<String>getList("reads.period")).containsExactly("2026-01");
    assertThat(as(OPERATOR, "/api/v1/live/reads?cursor=x").jsonPath().getString("code"))
        .isEqualTo("broken-cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "agency-approver, L3.01",
    "index-manager, L3.01",
    "index-manager, nothing",
    "survey-manager, province"
  })
  void whoLookedIsForTheProvincesManagersAndOperatorsOnly(String role, String grant) {
    assertThat(as(new TestAccount(role, grant), "/api/v1/live/reads").statusCode()).isEqualTo(403);
    assertThat(as(null, "/api/v1/live/reads").statusCode()).isEqualTo(401);
    assertThat(as(OPERATOR, "/api/v1/live/reads").statusCode()).isEqualTo(200);
  }

  private static Map<String, String> withoutTime(Map<String, String> read) {
    var rest = new TreeMap<>(read);
    rest.remove("at");
    return rest;
  }
}
