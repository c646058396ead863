package vn.langnghe.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class BackendLossIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/indexes/B1/agencies/B1.01?period=2020                     | score
          /api/v1/indexes/B1/agencies/B1.01?period=2026&revision=0          | frozen_score
          /api/v1/indexes/B1/agencies/B1.01/history?period=2026             | score_history
          /api/v1/indexes/B1/agencies/B1.01/series                          | back_cast
          /api/v1/indexes/B1/agencies/B1.01/change?from=2022&to=2023        | score
          /api/v1/indexes/B1/agencies/B1.01/what-if?period=2025-Q4&value=50 | score
          /api/v1/indexes/B1/ranking?parent=B1.00&period=2019               | score
          /api/v1/indexes/B1/ranking?parent=B1.00&period=2026&revision=0    | frozen_score
          /api/v1/indexes/B1/revisions                                      | frozen_score
          """)
  void aReadThatLosesItsBackendIsToBeTriedAgainAndIsAnsweredAfterwards(String path, String table)
      throws IOException {
    known();

    var away = Backends.underTest().kill(Moment.BEFORE_STATEMENT, table, () -> given().get(path));

    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isEqualTo("5");
    assertThat(away.contentType()).isEqualTo("application/problem+json");
    assertThat(away.header("ETag")).isNull();
    assertThat(json(away))
        .isEqualTo(
            JSON.readTree(
                """
                {"type": "/problems/unavailable", "status": 503, "code": "unavailable",
                 "title": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.",
                 "detail": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau."}
                """));
    await().atMost(SOON).until(() -> given().get(path).statusCode() != 503);
  }

  @Test
  void whatIsAnnouncedWhileBackendsEndIsReadAfterwards() {
    known();
    announce(score("B1", "B1.01", 1, "60.00", 40));
    awaitVersion(1);

    Backends.underTest().killAll();
    announce(score("B1", "B1.01", 2, "61.00", 41));

    awaitVersion(2);
  }

  private static void known() {
    announce(definition("B1"), agency("B1.00", null), agency("B1.01", "B1.00"));
    await().atMost(SOON).until(() -> given().get("/api/v1/indexes/B1").statusCode() == 200);
    await()
        .atMost(SOON)
        .until(() -> given().get("/api/v1/agencies?parent=B1.01").statusCode() == 200);
  }

  private static void awaitVersion(long version) {
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () ->
                given()
                        .get("/api/v1/indexes/B1/agencies/B1.01?period=2026")
                        .jsonPath()
                        .getLong("version")
                    == version);
  }

  private static JsonNode json(Response response) throws IOException {
    return JSON.readTree(response.asString());
  }
}
