package vn.langnghe.survey.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignIT {

  private static final String PLAN =
      """
      {"name": {"vi": "SIPAS tháng 11", "en": "SIPAS November"}, "questionnaire": "SIPAS-2023",
       "estimator": "PULSE", "agencies": ["H21.17"], "opensOn": "2026-11-01",
       "closesOn": "2099-11-30", "channels": ["KIOSK", "PORTAL"], "lateDays": 10}
      """;

  private boolean prepared;

  @BeforeEach
  void agencies() {
    if (prepared) {
      return;
    }
    SurveyFixture.agencies("H21.17", "H21.18");
    SurveyFixture.openCampaign("WAIT", "H21.17", "H21.18");
    prepared = true;
  }

  @Test
  void aCampaignIsCreatedAndARepeatChangesNothing() {
    var created = put("khaosat", "C-NEW", PLAN);
    var repeated = put("khaosat", "C-NEW", PLAN);

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(repeated.statusCode()).isEqualTo(200);
    assertThat(repeated.asString()).isEqualTo(created.asString());
    assertThat(SurveyFixture.json(given().get("/api/v1/campaigns/C-NEW").asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"code": "C-NEW", "name": {"vi": "SIPAS tháng 11", "en": "SIPAS November"},
                 "questionnaire": "SIPAS-2023", "estimator": "PULSE", "agencies": ["H21.17"],
                 "channels": ["KIOSK", "PORTAL"], "opensOn": "2026-11-01", "closesOn": "2099-11-30",
                 "lateDays": 10, "state": "OPEN"}
                """));
    assertThat(
            SurveyFixture.json(given().get("/api/v1/campaigns").asString())
                .findValuesAsText("code"))
        .contains("C-NEW");
  }

  @Test
  void aChangeIsSeenByTheNextAnswer() {
    assertThat(put("khaosat", "C-CHANGE", PLAN).statusCode()).isEqualTo(201);
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.18");
    var portal = Tokens.ofClient("portal");
    assertThat(SurveyFixture.post(portal, "C-CHANGE", body).statusCode()).isEqualTo(422);

    var changed = put("khaosat", "C-CHANGE", PLAN.replace("[\"H21.17\"]", "[]"));

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(SurveyFixture.post(portal, "C-CHANGE", body).statusCode()).isEqualTo(201);
  }

  @Test
  void questionnaireAndEstimatorCannotChange() {
    assertThat(put("khaosat", "C-FIXED", PLAN).statusCode()).isEqualTo(201);

    var answer = put("khaosat", "C-FIXED", PLAN.replace("PULSE", "SAMPLE"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(SurveyFixture.json(answer.asString()).path("code").asText())
        .isEqualTo("campaign-fixed");
  }

  @Test
  void aClosedCampaignTakesWhatWasAnsweredBeforeAndNothingElse() {
    assertThat(put("khaosat", "C-CLOSE", PLAN).statusCode()).isEqualTo(201);

    var closed = close("khaosat", "C-CLOSE");
    var again = close("khaosat", "C-CLOSE");

    var portal = Tokens.ofClient("portal");
    var before = SurveyFixture.body(UUID.randomUUID(), "H21.17");
    var after =
        before.replace(
            SurveyFixture.today() + "T00:30:00+07:00",
            java.time.Instant.now().plusSeconds(1).toString());
    assertThat(SurveyFixture.json(closed.asString()).path("state").asText()).isEqualTo("CLOSED");
    assertThat(again.asString()).isEqualTo(closed.asString());
    assertThat(SurveyFixture.post(portal, "C-CLOSE", after).statusCode()).isEqualTo(422);
    assertThat(SurveyFixture.post(portal, "C-CLOSE", before).statusCode()).isEqualTo(201);
  }

  @Test
  void everyFaultOfAPlanIsNamedAtOnce() {
    var plan =
        PLAN.replace("SIPAS-2023", "SIPAS-1999")
            .replace("2099-11-30", "2020-01-01")
            .replace("H21.17", "H00");

    var answer = put("khaosat", "C-FAULTY", plan);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(SurveyFixture.json(answer.asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"type": "/problems/invalid-campaign", "status": 422, "code": "invalid-campaign",
                 "title": "Đợt khảo sát có chỗ chưa đúng.", "detail": "Đợt khảo sát có chỗ chưa đúng.",
                 "errors": [
                  {"field": "questionnaire", "code": "unknown-questionnaire",
                   "message": "Không có phiếu khảo sát mã SIPAS-1999."},
                  {"field": "closesOn", "code": "invalid-dates",
                   "message": "Ngày đóng 2020-01-01 trước ngày mở 2026-11-01."},
                  {"field": "agencies[0]", "code": "unknown-agency",
                   "message": "Không có cơ quan mã H00."}]}
                """));
    assertThat(given().get("/api/v1/campaigns/C-FAULTY").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMissingInAPlanIsNamed() {
    var answer = put("khaosat", "C-EMPTY", "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(SurveyFixture.json(answer.asString()).path("errors").findValuesAsText("field"))
        .containsExactly(
            "agencies", "channels", "closesOn", "estimator", "name", "opensOn", "questionnaire");
  }

  @Test
  void nameThatNobodyCanReadIsNone() {
    var answer = put("khaosat", "C-NAMELESS", PLAN.replace("SIPAS November", "\\u3164"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(SurveyFixture.json(answer.asString()).path("errors"))
        .isEqualTo(
            SurveyFixture.json(
                """
                [{"field": "name.en", "code": "one-line",
                  "message": "Phải là một dòng chữ đọc được, từ 1 đến 200 ký tự."}]
                """));
  }

  @Test
  void channelThatIsNullSpoilsNoOtherCampaign() {
    var answer = put("khaosat", "C-NULL", PLAN.replace("[\"KIOSK\"", "[null, \"KIOSK\""));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(SurveyFixture.json(answer.asString()).path("errors").findValuesAsText("field"))
        .containsExactly("channels.0");
  }

  @Test
  void manyWhoCreateOneCampaignAtOnceCreateItOnce() throws InterruptedException {
    Callable<Integer> creation = () -> put("khaosat", "C-AT-ONCE", PLAN).statusCode();
    List<Integer> statuses;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          people.invokeAll(Collections.nCopies(24, creation)).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 200);
  }

  @Test
  void onlyManagersRunCampaigns() {
    assertThat(put("kiosk-h21-17", "C-ROLE", PLAN).statusCode()).isEqualTo(403);
    assertThat(close("kiosk-h21-17", "WAIT").statusCode()).isEqualTo(403);
    assertThat(close("khaosat", "NO-SUCH").statusCode()).isEqualTo(404);
  }

  @Test
  void questionnairesAreForEverybody() {
    var all = SurveyFixture.json(given().get("/api/v1/questionnaires").asString());
    var one = SurveyFixture.json(given().get("/api/v1/questionnaires/SIPAS-2023").asString());

    assertThat(all)
        .isEqualTo(
            SurveyFixture.json(
                """
                [{"code": "SIPAS-2023", "items": 39, "name": {
                  "vi": "Phiếu khảo sát mức độ hài lòng về sự phục vụ hành chính 2023-2026",
                  "en": "Survey of satisfaction with public administration services 2023-2026"}}]
                """));
    assertThat(one.path("items")).hasSize(39);
    assertThat(one.path("items").path(0))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"code": "I.A.1", "factor": "I.A", "text": {
                  "vi": "Cung cấp, giải thích thông tin chính sách bằng nhiều hình thức, dễ tìm, dễ thấy",
                  "en": "Policy information is given and explained in many easy-to-find forms"}}
                """));
    assertThat(given().get("/api/v1/questionnaires/NONE").statusCode()).isEqualTo(404);
  }

  private static Response put(String user, String code, String plan) {
    return SurveyFixture.as(Tokens.of(user), "vi").body(plan).put("/api/v1/campaigns/" + code);
  }

  private static Response close(String user, String code) {
    return SurveyFixture.as(Tokens.of(user), "vi").post("/api/v1/campaigns/" + code + "/closing");
  }
}
