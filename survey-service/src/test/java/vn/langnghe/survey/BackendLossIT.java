package vn.langnghe.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.survey.correction.CorrectionRequests;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** The database loses a backend while a request writes: the client is told to come again. */
@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendLossIT {

  private static final String CAMPAIGN = CorrectionRequests.CAMPAIGN;

  private static final String NOT_STORED =
      """
      {"type": "/problems/storage-unavailable", "status": 503, "code": "storage-unavailable",
       "title": "Tạm thời không lưu được; hãy gửi lại với cùng mã phiếu. Gửi lại không bị tính hai lần.",
       "detail": "Tạm thời không lưu được; hãy gửi lại với cùng mã phiếu. Gửi lại không bị tính hai lần."}
      """;

  private static final String UNAVAILABLE =
      """
      {"type": "/problems/unavailable", "status": 503, "code": "unavailable",
       "title": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.",
       "detail": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau."}
      """;

  @Inject AgroalDataSource database;

  private boolean prepared;

  @BeforeEach
  void campaign() {
    if (prepared) {
      return;
    }
    SurveyFixture.agencies("H21.17", "H21.18");
    SurveyFixture.openCampaign(CAMPAIGN, "H21.17", "H21.18");
    prepared = true;
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsNotAcknowledgedAndItsRepeatCountsOnce(Moment moment) throws SQLException {
    var id = UUID.randomUUID();
    Supplier<Response> post = () -> CorrectionRequests.post(SurveyFixture.body(id, "H21.17"));

    var lost = Backends.underTest().kill(moment, tableOfIntake(moment), post);

    assertProblem(lost, NOT_STORED);
    repeatUntil(201, post);
    assertThat(post.get().statusCode()).isEqualTo(200);
    assertCountedOnce(List.of(id));
  }

  @ParameterizedTest
  @EnumSource
  void aBatchTellsOfEachAnswerAndItsRepeatCountsEachOnce(Moment moment) throws SQLException {
    var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
    var bodies = ids.stream().map(id -> SurveyFixture.body(id, "H21.18")).toList();
    Supplier<Response> post =
        () ->
            SurveyFixture.as(Tokens.ofClient("portal"), "vi")
                .body("[" + String.join(",", bodies) + "]")
                .post("/api/v1/campaigns/" + CAMPAIGN + "/responses/batch");

    var lost = Backends.underTest().kill(moment, tableOfIntake(moment), post);

    assertThat(lost.statusCode()).isEqualTo(200);
    assertThat(lost.header("Retry-After")).isEqualTo("5");
    assertThat(SurveyFixture.json(lost.asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"accepted": 0, "repeated": 0, "refused": 2, "results": [
                 {"index": 0, "id": "%s", "status": 503, "problem": %s},
                 {"index": 1, "id": "%s", "status": 503, "problem": %s}]}
                """
                    .formatted(ids.getFirst(), NOT_STORED, ids.getLast(), NOT_STORED)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SurveyFixture.json(post.get().asString()).path("refused").asInt() == 0);
    var again = post.get();
    assertThat(again.header("Retry-After")).isNull();
    assertThat(SurveyFixture.json(again.asString()).path("repeated").asInt()).isEqualTo(2);
    assertCountedOnce(ids);
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionIsNotAcknowledgedAndItsRepeatIsOneRevision(Moment moment) {
    var id = CorrectionRequests.submitted("H21.17");
    var body = CorrectionRequests.corrected("ENTRY_ERROR", "H21.18", 2);
    Supplier<Response> correct = () -> CorrectionRequests.correct(id, "\"1\"", body);
    var table =
        switch (moment) {
          case BEFORE_STATEMENT -> "response";
          case BETWEEN_STATEMENTS -> "outbox";
          case DURING_COMMIT -> "response_change";
        };

    var lost = Backends.underTest().kill(moment, table, correct);

    assertProblem(lost, UNAVAILABLE);
    repeatUntil(200, correct);
    assertThat(correct.get().header("ETag")).isEqualTo("\"2\"");
    assertThat(CorrectionRequests.history(id).findValuesAsText("revision"))
        .containsExactly("1", "2");
    assertThat(CorrectionRequests.events(id)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aCampaignIsNotCreatedAndItsRepeatCreatesIt(Moment moment) {
    var code = "LOSS-" + moment.name().replace('_', '-');
    Supplier<Response> put =
        () ->
            SurveyFixture.as(Tokens.of("khaosat"), "vi")
                .body(
                    """
                    {"name": {"vi": "Đợt thử", "en": "Trial"}, "questionnaire": "SIPAS-2023",
                     "estimator": "PULSE", "agencies": [], "opensOn": "2026-11-01",
                     "closesOn": "2099-11-30", "channels": ["KIOSK"]}
                    """)
                .put("/api/v1/campaigns/" + code);

    var lost = Backends.underTest().kill(moment, "campaign", put);

    assertProblem(lost, UNAVAILABLE);
    repeatUntil(201, put);
    assertThat(put.get().statusCode()).isEqualTo(200);
  }

  /** An answer is a row of {@code response}, then one of {@code outbox}. */
  private static String tableOfIntake(Moment moment) {
    return switch (moment) {
      case BEFORE_STATEMENT -> "response";
      case BETWEEN_STATEMENTS, DURING_COMMIT -> "outbox";
    };
  }

  private static void assertProblem(Response answer, String body) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(SurveyFixture.json(answer.asString())).isEqualTo(SurveyFixture.json(body));
  }

  private static void repeatUntil(int status, Supplier<Response> request) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> request.get().statusCode(), answered -> answered == status);
  }

  private void assertCountedOnce(List<UUID> ids) throws SQLException {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(eventsOf(ids)).containsExactlyInAnyOrderElementsOf(ids));
    var asked = ids.stream().map(UUID::toString).toArray(String[]::new);
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) as n from response where id = any(?::text[]::uuid[])")) {
      statement.setObject(1, asked);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong("n")).isEqualTo(ids.size());
      }
    }
  }

  private static List<UUID> eventsOf(List<UUID> ids) {
    return Records.shared().all("survey-responses").stream()
        .map(found -> UUID.fromString(Records.header(found, "ce_id")))
        .filter(ids::contains)
        .toList();
  }
}
