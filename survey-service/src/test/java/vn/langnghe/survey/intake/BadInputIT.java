package vn.langnghe.survey.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  @Inject AgroalDataSource database;

  private boolean prepared;

  @BeforeEach
  void campaigns() {
    if (prepared) {
      return;
    }
    SurveyFixture.agencies("H21.17", "H21.18", "H21.20");
    SurveyFixture.openCampaign("BAD-OPEN", "H21.17", "H21.18");
    SurveyFixture.openCampaign("BAD-20", "H21.20");
    SurveyFixture.campaign(
        "BAD-CLOSED", LocalDate.parse("2020-01-01"), LocalDate.parse("2020-02-01"), List.of());
    SurveyFixture.campaign(
        "BAD-PLANNED", LocalDate.parse("2099-01-01"), LocalDate.parse("2099-02-01"), List.of());
    prepared = true;
  }

  static Stream<String> cases() throws IOException {
    try (var file =
        Objects.requireNonNull(BadInputIT.class.getResourceAsStream("/bad-input.json"))) {
      var cases = new ObjectMapper().readTree(file);
      return StreamSupport.stream(cases.spliterator(), false)
          .map(JsonNode::toString)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInBothLanguagesAndNothingIsStored(String text) throws SQLException {
    var bad = SurveyFixture.json(text);
    var id = UUID.randomUUID();
    var body = SurveyFixture.body(id, "H21.17");
    var from = bad.path("from").asText().replace("TODAY", SurveyFixture.today().toString());
    var changed = body.replace(from, bad.path("to").asText());

    var vietnamese = post(bad, changed, "vi-VN,vi;q=0.9");
    var english = post(bad, changed, "en-GB,en;q=0.8,vi;q=0.5");

    assertProblem(vietnamese, bad, "Vi");
    assertProblem(english, bad, "En");
    assertThat(stored(id)).isZero();
  }

  @Test
  void severalKindsOfFaultsAreNamedAtOnce() {
    var body =
        SurveyFixture.body(UUID.randomUUID(), "H21.17")
            .replace("\"I.A.1\": 4", "\"I.A.1\": 9")
            .replace("KIOSK", "MAIL");

    var answer = SurveyFixture.post(Tokens.ofClient("portal"), "BAD-OPEN", body);

    assertThat(SurveyFixture.json(answer.asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"type": "/problems/invalid-response", "title": "Phiếu trả lời có nhiều chỗ chưa đúng.",
                 "status": 422, "code": "invalid-response",
                 "detail": "Phiếu trả lời có nhiều chỗ chưa đúng.",
                 "errors": [
                  {"field": "channel", "code": "channel-not-allowed",
                   "message": "Đợt khảo sát này không nhận câu trả lời qua kênh MAIL."},
                  {"field": "answers.I.A.1", "code": "score-out-of-range",
                   "message": "Điểm 9 không hợp lệ: điểm là số nguyên từ 1 đến 5, hoặc null nếu chưa có trải nghiệm."}]}
                """));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      textBlock =
          """
          "I.A.1": 4   | "I.A.1": 4.7         | answers.I.A.1 | wrong-kind
          "I.A.1": 4   | "I.A.1": "4"         | answers.I.A.1 | wrong-kind
          "KIOSK"      | "FAX"                | channel       | unknown-value
          "channel"    | "via"                | via           | unknown-field
          T00:30       | T99:30               | occurredAt    | instant
          """)
  void aValueOfTheWrongKindNamesItsField(String from, String to, String field, String code) {
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.17").replace(from, to);

    var answer = SurveyFixture.post(Tokens.ofClient("portal"), "BAD-OPEN", body);

    var problem = SurveyFixture.json(answer.asString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem.path("code").asText()).isEqualTo("invalid-input");
    assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo(field);
    assertThat(problem.path("errors").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    var answer =
        SurveyFixture.post(
            Tokens.ofClient("portal"), "BAD-OPEN", "{\"id\": \"" + "x".repeat(10_000_000) + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(SurveyFixture.json(answer.asString()).path("code").asText()).isEqualTo("too-large");
  }

  @Test
  void aBodyOfTenMegabytesInChunksIsRefusedAsWell() throws Exception {
    var body = ("{\"id\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + RestAssured.port
                        + "/api/v1/campaigns/BAD-OPEN/responses"))
            .header("Authorization", "Bearer " + Tokens.ofClient("portal"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(SurveyFixture.json(answer.body()).path("code").asText()).isEqualTo("too-large");
    }
  }

  private static Response post(JsonNode bad, String body, String language) {
    var request =
        switch (bad.path("token").asText()) {
          case "none" -> given().header("Accept-Language", language).contentType(ContentType.JSON);
          case "forged" ->
              SurveyFixture.as(Tokens.ofClient("portal").replaceAll("..$", "AA"), language);
          case "" -> SurveyFixture.as(Tokens.ofClient("portal"), language);
          case String user -> SurveyFixture.as(Tokens.of(user), language);
        };
    var campaign = bad.path("campaign").asText("BAD-OPEN");
    return request.body(body).post("/api/v1/campaigns/" + campaign + "/responses");
  }

  private static void assertProblem(Response answer, JsonNode bad, String language) {
    var code = bad.path("code").asText();
    var sentence = bad.path(language.toLowerCase(Locale.ROOT)).asText();
    ObjectNode expected =
        new ObjectMapper()
            .createObjectNode()
            .put("type", "/problems/" + code)
            .put("title", bad.path("title" + language).asText(sentence))
            .put("status", bad.path("status").asInt())
            .put("code", code)
            .put("detail", sentence);
    if (bad.has("field")) {
      expected
          .putArray("errors")
          .addObject()
          .put("field", bad.path("field").asText())
          .put("code", bad.path("fieldCode").asText(code))
          .put("message", bad.path("field" + language).asText(sentence));
    }
    assertThat(SurveyFixture.json(answer.asString())).isEqualTo(expected);
    assertThat(answer.statusCode()).isEqualTo(bad.path("status").asInt());
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  private long stored(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select (select count(*) from response where id = ?)"
                    + " + (select count(*) from outbox where event_id = ?)")) {
      statement.setObject(1, id);
      statement.setObject(2, id);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }
}
