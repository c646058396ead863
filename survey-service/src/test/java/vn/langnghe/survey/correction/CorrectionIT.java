package vn.langnghe.survey.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionIT {

  @Inject AgroalDataSource database;

  private boolean prepared;

  @BeforeEach
  void campaign() {
    if (prepared) {
      return;
    }
    SurveyFixture.agencies("H21.17", "H21.18");
    SurveyFixture.openCampaign(CorrectionRequests.CAMPAIGN, "H21.17", "H21.18");
    prepared = true;
  }

  @Test
  void aCorrectionReplacesTheContentAndKeepsTheOld() {
    var id = CorrectionRequests.submitted("H21.17");

    var answer =
        CorrectionRequests.correct(
            id, "\"1\"", CorrectionRequests.corrected("WRONG_AGENCY", "H21.18", 2));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    var receipt = SurveyFixture.json(answer.asString());
    assertThat(receipt.path("agency").asText()).isEqualTo("H21.18");
    assertThat(receipt.path("state").asText()).isEqualTo("SUPERSEDED");
    var history = CorrectionRequests.history(id);
    assertThat(history.findValuesAsText("revision")).containsExactly("1", "2");
    assertThat(history.findValuesAsText("agency")).containsExactly("H21.17", "H21.18");
    assertThat(history.findValuesAsText("changedBy"))
        .containsExactly("service-account-portal", "khaosat");
    assertThat(history.at("/0/content/answers/I.A.1").asInt()).isEqualTo(4);
    assertThat(history.at("/1/content/answers/I.A.1").asInt()).isEqualTo(2);
    assertThat(history.at("/1/content/answers").has("II.E.1")).isTrue();
    var event = CorrectionRequests.event(id, 2);
    assertThat(event.path("reason").asText()).isEqualTo("WRONG_AGENCY");
    assertThat(event.at("/response/agency").asText()).isEqualTo("H21.18");
    assertThat(event.at("/response/receivedAt").asText())
        .isEqualTo(CorrectionRequests.event(id, 1).path("receivedAt").asText());
    assertThat(event.path("changedAt")).isEqualTo(receipt.path("changedAt"));
  }

  @Test
  void aRepeatedCorrectionGetsTheSameReceiptAndStoresNothing() {
    var id = CorrectionRequests.submitted("H21.17");
    var body = CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1);
    var first = CorrectionRequests.correct(id, "\"1\"", body);

    var lostAnswer = CorrectionRequests.correct(id, "\"1\"", body);
    var nothingNew = CorrectionRequests.correct(id, "\"2\"", body);

    assertThat(lostAnswer.asString()).isEqualTo(first.asString());
    assertThat(nothingNew.asString()).isEqualTo(first.asString());
    assertThat(CorrectionRequests.history(id)).hasSize(2);
  }

  @Test
  void aLateRepeatOfTheOriginalGetsTheFirstReceiptAndBringsNothingBack() {
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.18");
    var first = CorrectionRequests.post(body);
    var id = UUID.fromString(SurveyFixture.json(first.asString()).path("id").asText());
    assertThat(CorrectionRequests.withdraw("khaosat", id, "\"1\"", "NOT_GENUINE").statusCode())
        .isEqualTo(200);

    var again = CorrectionRequests.post(body);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(CorrectionRequests.history(id).findValuesAsText("state"))
        .containsExactly("SUBMITTED", "WITHDRAWN");
    assertThat(
            CorrectionRequests.correct(
                    id, "\"2\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.18", 5))
                .statusCode())
        .isEqualTo(409);
    assertThat(CorrectionRequests.withdraw("khaosat", id, "\"2\"", "DUPLICATE").header("ETag"))
        .isEqualTo("\"2\"");
  }

  @Test
  void theTopicHasTheRevisionsInTheirOrder() {
    var id = CorrectionRequests.submitted("H21.17");
    CorrectionRequests.correct(
        id, "\"1\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1));
    CorrectionRequests.correct(
        id, "\"2\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 3));

    CorrectionRequests.withdraw("khaosat", id, "\"3\"", "CONSENT_WITHDRAWN");

    CorrectionRequests.awaitRevision(id, 4);
    assertThat(CorrectionRequests.events(id).stream().map(event -> event.path("revision").asInt(1)))
        .containsExactly(1, 2, 3, 4);
    assertThat(CorrectionRequests.events(id).getLast().path("agency").asText()).isEqualTo("H21.17");
  }

  @Test
  void ofConcurrentCorrectionsOfOneRevisionExactlyOneWins() {
    var id = CorrectionRequests.submitted("H21.17");

    var answers =
        parallel(
            8,
            i ->
                CorrectionRequests.correct(
                    id, "\"1\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", i % 3 + 1)));

    var winners = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    var losers = answers.stream().filter(answer -> answer.statusCode() == 412).toList();
    assertThat(winners.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(winners.size() + losers.size()).isEqualTo(8);
    assertThat(losers).allMatch(answer -> "\"2\"".equals(answer.header("ETag")));
    assertThat(CorrectionRequests.history(id)).hasSize(2);
  }

  @Test
  void withoutTheRevisionOrWithAnOldOneNothingChanges() {
    var id = CorrectionRequests.submitted("H21.17");

    var missing =
        CorrectionRequests.correct(
            id, null, CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1));
    var stale =
        CorrectionRequests.correct(
            id, "\"7\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1));

    assertThat(missing.statusCode()).isEqualTo(428);
    assertThat(CorrectionRequests.code(missing)).isEqualTo("revision-required");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(CorrectionRequests.code(stale)).isEqualTo("stale-revision");
    assertThat(CorrectionRequests.history(id)).hasSize(1);
  }

  @Test
  void aCorrectionIsCheckedLikeASubmission() {
    var id = CorrectionRequests.submitted("H21.17");

    var wrong =
        CorrectionRequests.correct(
            id, "\"1\"", CorrectionRequests.corrected("ENTRY_ERROR", "H00", 9));
    var noReason =
        CorrectionRequests.correct(
            id,
            "\"1\"",
            CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1)
                .replace("\"reason\": \"ENTRY_ERROR\",", ""));
    var unknown =
        CorrectionRequests.correct(
            UUID.randomUUID(), "\"1\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1));

    assertThat(CorrectionRequests.code(wrong)).isEqualTo("invalid-response");
    assertThat(SurveyFixture.json(wrong.asString()).path("errors").findValuesAsText("code"))
        .containsExactlyInAnyOrder("unknown-agency", "score-out-of-range");
    assertThat(CorrectionRequests.code(noReason)).isEqualTo("missing-field");
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void aClosedCampaignIsCorrectedAndItsProgressFollows() {
    SurveyFixture.openCampaign("CLOSING", "H21.17", "H21.18");
    var misplaced = CorrectionRequests.submitted("CLOSING", "H21.17");
    var twice = CorrectionRequests.submitted("CLOSING", "H21.17");
    CorrectionRequests.submitted("CLOSING", "H21.17");
    SurveyFixture.as(Tokens.of("khaosat"), "vi").post("/api/v1/campaigns/CLOSING/closing");

    var moved =
        CorrectionRequests.correct(
            "CLOSING",
            misplaced,
            "\"1\"",
            CorrectionRequests.corrected("WRONG_AGENCY", "H21.18", 4));
    var withdrawn = CorrectionRequests.withdraw("CLOSING", "khaosat", twice, "\"1\"", "DUPLICATE");

    assertThat(List.of(moved.statusCode(), withdrawn.statusCode())).containsExactly(200, 200);
    var progress =
        SurveyFixture.json(
            SurveyFixture.as(Tokens.of("khaosat"), "vi")
                .get("/api/v1/campaigns/CLOSING/progress")
                .asString());
    assertThat(progress.path("responses").asInt()).isEqualTo(2);
    assertThat(progress.path("agencies").findValuesAsText("agency"))
        .containsExactly("H21.17", "H21.18");
    assertThat(progress.path("agencies").findValuesAsText("responses")).containsExactly("1", "1");
  }

  @Test
  void aCollectorTakesBackItsOwnResponseAndNoOther() {
    var ofPortal = CorrectionRequests.submitted("H21.17");
    var ofKiosk = UUID.randomUUID();
    var kiosk = Tokens.of("kiosk-h21-17");
    assertThat(
            SurveyFixture.post(
                    kiosk, CorrectionRequests.CAMPAIGN, SurveyFixture.body(ofKiosk, "H21.17"))
                .statusCode())
        .isEqualTo(201);

    var foreign = CorrectionRequests.withdraw("kiosk-h21-17", ofPortal, "\"1\"", "DUPLICATE");
    var wrongReason = CorrectionRequests.withdraw("kiosk-h21-17", ofKiosk, "\"1\"", "NOT_GENUINE");
    var own = CorrectionRequests.withdraw("kiosk-h21-17", ofKiosk, "\"1\"", "DUPLICATE");
    var repeat = CorrectionRequests.withdraw("kiosk-h21-17", ofKiosk, "\"1\"", "DUPLICATE");

    assertThat(CorrectionRequests.code(foreign)).isEqualTo("not-your-response");
    assertThat(CorrectionRequests.code(wrongReason)).isEqualTo("not-your-response");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(repeat.asString()).isEqualTo(own.asString());
    assertThat(
            SurveyFixture.as(kiosk, "vi")
                .get("/api/v1/campaigns/" + CorrectionRequests.CAMPAIGN + "/responses/" + ofKiosk)
                .header("ETag"))
        .isEqualTo("\"2\"");
  }

  @Test
  void onlyTheSurveyTeamCorrectsAndReadsTheHistory() {
    var id = CorrectionRequests.submitted("H21.17");
    var path = "/api/v1/campaigns/" + CorrectionRequests.CAMPAIGN + "/responses/" + id;

    for (var user : List.of("kiosk-h21-17", "canbo-h21-17")) {
      var token = Tokens.of(user);
      assertThat(
              SurveyFixture.as(token, "vi")
                  .header("If-Match", "\"1\"")
                  .body(CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 5))
                  .put(path)
                  .statusCode())
          .isEqualTo(403);
      assertThat(SurveyFixture.as(token, "vi").get(path + "/history").statusCode()).isEqualTo(403);
    }
    assertThat(CorrectionRequests.withdraw("canbo-h21-17", id, "\"1\"", "DUPLICATE").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theDatabaseRefusesToForget() {
    var id = CorrectionRequests.submitted("H21.17");
    CorrectionRequests.correct(
        id, "\"1\"", CorrectionRequests.corrected("ENTRY_ERROR", "H21.17", 1));

    for (var sql :
        List.of(
            "update response set answers = '' where id = ?",
            "delete from response where id = ?",
            "update response_change set reason = 'DUPLICATE' where id = ?",
            "delete from response_change where id = ?")) {
      assertThatThrownBy(() -> execute(sql, id)).hasMessageContaining("only ever inserted");
    }
  }

  private static List<Response> parallel(int times, IntFunction<Response> request) {
    try (var threads = Executors.newFixedThreadPool(times)) {
      return IntStream.range(0, times)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private void execute(String sql, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
