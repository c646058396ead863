package vn.langnghe.scoring.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** Who looks at what follows single answers is recorded first. */
@QuarkusTest
@WithPlatform
class LiveReadIT {

  private static final TestAccount MANAGER = new TestAccount("index-manager", "province");
  private static final String READS = "/api/v1/audit/live-reads";

  @Test
  void everyLookAtEstimatesAndRecomputationsIsRecordedNewestFirst() {
    World.province("LR1", 1);

    read(MANAGER, "/api/v1/estimates?index=SIPAS-2023-PULSE&agency=LR1.1&period=2026-04");
    read(MANAGER, "/api/v1/audit/live-equals-recomputed?index=SIPAS-2023&agency=LR1.1&period=2026");

    var first = looks("?limit=100");
    assertThat(of(first.getList("reads")))
        .satisfiesExactly(
            read ->
                assertThat(read)
                    .contains(entry("figure", "RECOMPUTATION"), entry("period", "2026")),
            read ->
                assertThat(read)
                    .contains(
                        entry("figure", "ESTIMATES"),
                        entry("index", "SIPAS-2023-PULSE"),
                        entry("account", MANAGER.username())));
    var page = looks("?limit=1");
    assertThat(looks("?limit=1&cursor=" + page.getString("next")).<String>getList("reads.at"))
        .isNotEqualTo(page.getList("reads.at"));
    assertThat(read(MANAGER, READS + "?cursor=x").jsonPath().getString("code"))
        .isEqualTo("broken-cursor");
  }

  @Test
  void whatCannotBeRecordedIsNotShown() {
    World.province("LR2", 1);

    var answer =
        Backends.underTest()
            .kill(
                Moment.BEFORE_STATEMENT,
                "live_read",
                () ->
                    read(
                        MANAGER,
                        "/api/v1/audit/live-equals-recomputed?index=SIPAS-2023&agency=LR2.1&period=2026"));

    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void whoLookedIsForTheProvincesManagersAndOperatorsOnly() {
    assertThat(read(null, READS).statusCode()).isEqualTo(401);
    assertThat(read(new TestAccount("index-manager", "H21.17"), READS).statusCode()).isEqualTo(403);
    assertThat(read(new TestAccount("survey-manager", "province"), READS).statusCode())
        .isEqualTo(403);
    assertThat(read(new TestAccount("platform-admin", "province"), READS).statusCode())
        .isEqualTo(200);
  }

  private static JsonPath looks(String query) {
    return read(MANAGER, READS + query).jsonPath();
  }

  /** Those of this test's agencies. */
  private static List<Map<String, String>> of(List<Map<String, String>> reads) {
    return reads.stream().filter(read -> "LR1.1".equals(read.get("agency"))).toList();
  }

  private static Response read(@Nullable TestAccount account, String path) {
    return account == null
        ? given().get(path)
        : given().auth().oauth2(Tokens.of(account)).get(path);
  }
}
