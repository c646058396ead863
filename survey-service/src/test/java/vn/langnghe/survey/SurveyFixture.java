package vn.langnghe.survey;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;

/** What the tests of the running service share: agencies, campaigns, requests. */
public final class SurveyFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SurveyFixture() {}

  /** Today in Việt Nam. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.ofHours(7));
  }

  /** Tells of agencies as scoring-service would. */
  public static void agencies(String... codes) {
    for (var code : codes) {
      var event =
          """
          {"code": "%s", "revision": 1, "successors": [], "spells": [{"from": "2020-01-01", "to": null,
           "name": {"vi": "Sở %s", "en": "Department %s"}, "shortName": {"vi": "%s", "en": "%s"},
           "level": "department", "parent": null}]}
          """
              .formatted(code, code, code, code, code);
      Records.shared()
          .send(
              "agencies",
              code,
              event.getBytes(UTF_8),
              Map.of(
                  "ce_specversion", "1.0",
                  "ce_id", UUID.randomUUID().toString(),
                  "ce_type", "vn.langnghe.agency-described.v1",
                  "ce_source", "/test",
                  "ce_time", "2026-01-01T00:00:00Z",
                  "content-type", "application/json"));
    }
  }

  /** Creates or changes a campaign and waits until its agencies are known. */
  public static void campaign(
      String code, LocalDate opensOn, LocalDate closesOn, List<String> agencies) {
    var listed = String.join(",", agencies.stream().map(a -> '"' + a + '"').toList());
    var plan =
        """
        {"name": {"vi": "Đợt thử", "en": "Trial"}, "questionnaire": "SIPAS-2023", "estimator": "PULSE",
         "agencies": [%s], "opensOn": "%s", "closesOn": "%s", "channels": ["KIOSK", "PORTAL"]}
        """
            .formatted(listed, opensOn, closesOn);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                as(Tokens.of("khaosat"), "vi")
                        .body(plan)
                        .put("/api/v1/campaigns/" + code)
                        .statusCode()
                    < 300);
  }

  /** A campaign that is open today. */
  public static void openCampaign(String code, String... agencies) {
    var today = today();
    campaign(code, today.minusDays(30), today.plusDays(30), List.of(agencies));
  }

  public static RequestSpecification as(String token, String language) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", language)
        .contentType(ContentType.JSON);
  }

  public static Response post(String token, String campaign, String body) {
    return as(token, "vi").body(body).post("/api/v1/campaigns/" + campaign + "/responses");
  }

  public static String body(UUID id, String agency) {
    return """
    {"id": "%s", "agency": "%s", "occurredAt": "%sT00:30:00+07:00", "channel": "KIOSK",
     "answers": {"I.A.1": 4, "II.C.1": 5, "II.E.1": null},
     "strata": {"gender": "female", "age": "25-34"}}
    """
        .formatted(id, agency, today());
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
