package vn.langnghe.survey.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;

/** What the tests of corrections ask of the running service. */
public final class CorrectionRequests {

  public static final String CAMPAIGN = "CORRECT";

  private CorrectionRequests() {}

  public static UUID submitted(String agency) {
    return submitted(CAMPAIGN, agency);
  }

  public static UUID submitted(String campaign, String agency) {
    var id = UUID.randomUUID();
    var answer =
        SurveyFixture.post(Tokens.ofClient("portal"), campaign, SurveyFixture.body(id, agency));
    assertThat(answer.statusCode()).isEqualTo(201);
    return id;
  }

  public static Response post(String body) {
    return SurveyFixture.post(Tokens.ofClient("portal"), CAMPAIGN, body);
  }

  public static String corrected(String reason, String agency, int score) {
    return """
    {"reason": "%s", "agency": "%s", "occurredAt": "%sT00:30:00+07:00", "channel": "KIOSK",
     "answers": {"I.A.1": %d, "II.C.1": 5, "II.E.1": null},
     "strata": {"gender": "female", "age": "25-34"}}
    """
        .formatted(reason, agency, SurveyFixture.today(), score);
  }

  public static Response correct(UUID id, @Nullable String ifMatch, String body) {
    return correct(CAMPAIGN, id, ifMatch, body);
  }

  static Response correct(String campaign, UUID id, @Nullable String ifMatch, String body) {
    var request = SurveyFixture.as(Tokens.of("khaosat"), "vi").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/campaigns/" + campaign + "/responses/" + id);
  }

  static Response withdraw(String user, UUID id, String ifMatch, String reason) {
    return withdraw(CAMPAIGN, user, id, ifMatch, reason);
  }

  static Response withdraw(String campaign, String user, UUID id, String ifMatch, String reason) {
    return SurveyFixture.as(Tokens.of(user), "vi")
        .header("If-Match", ifMatch)
        .delete("/api/v1/campaigns/" + campaign + "/responses/" + id + "?reason=" + reason);
  }

  public static JsonNode history(UUID id) {
    var answer =
        SurveyFixture.as(Tokens.of("khaosat"), "vi")
            .get("/api/v1/campaigns/" + CAMPAIGN + "/responses/" + id + "/history");
    assertThat(answer.statusCode()).isEqualTo(200);
    return SurveyFixture.json(answer.asString());
  }

  static String code(Response answer) {
    return SurveyFixture.json(answer.asString()).path("code").asText();
  }

  public static void awaitRevision(UUID id, int revision) {
    Records.shared()
        .await(
            "survey-responses",
            found ->
                new String(found.value(), StandardCharsets.UTF_8).contains(id.toString())
                    && json(found.value()).path("revision").asInt(1) == revision);
  }

  /** Everything on the topic about one response, in the topic's order. */
  public static List<JsonNode> events(UUID id) {
    awaitRevision(id, history(id).size());
    return Records.shared().all("survey-responses").stream()
        .map(found -> json(found.value()))
        .filter(
            event ->
                event.path("id").asText().equals(id.toString())
                    || event.at("/response/id").asText().equals(id.toString()))
        .toList();
  }

  static JsonNode event(UUID id, int revision) {
    return events(id).stream()
        .filter(event -> event.path("revision").asInt(1) == revision)
        .findFirst()
        .orElseThrow();
  }

  static JsonNode json(byte[] value) {
    return SurveyFixture.json(new String(value, StandardCharsets.UTF_8));
  }
}
