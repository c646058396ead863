package vn.langnghe.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.survey.correction.CorrectionRequests;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponseIT {

  private static final String CAMPAIGN = "INTAKE";

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

  @Test
  void anAcceptedResponseIsARowAndAnEventOnTheTopic() throws SQLException {
    var id = UUID.randomUUID();

    var answer = post(SurveyFixture.body(id, "H21.17"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/api/v1/campaigns/INTAKE/responses/" + id);
    var receipt = SurveyFixture.json(answer.asString());
    var record = event(id);
    assertThat(record.key()).isEqualTo("H21.17");
    assertThat(Records.header(record, "ce_type")).isEqualTo("vn.langnghe.response-submitted.v1");
    assertThat(Records.header(record, "ce_source")).isEqualTo("/survey-service");
    assertThat(SurveyFixture.json(new String(record.value(), StandardCharsets.UTF_8)))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"id": "%s", "campaign": "INTAKE", "questionnaire": "SIPAS-2023", "agency": "H21.17",
                 "estimator": "PULSE", "channel": "KIOSK", "occurredAt": "%s",
                 "receivedAt": %s, "strata": {"age": "25-34", "gender": "female"},
                 "answers": {"I.A.1": 4, "II.C.1": 5, "II.E.1": null}}
                """
                    .formatted(id, occurredAt(), receipt.get("receivedAt"))));
    assertThat(row(id))
        .isEqualTo(
            "INTAKE H21.17 KIOSK 4.............................5.....-.. "
                + "{\"age\": \"25-34\", \"gender\": \"female\"} service-account-portal "
                + receipt.path("contentHash").asText());
  }

  @Test
  void theTraceOfTheRequestGoesWithTheEvent() {
    var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var traced = UUID.randomUUID();
    var untraced = UUID.randomUUID();

    for (var id : List.of(traced, untraced)) {
      SurveyFixture.as(Tokens.ofClient("portal"), "vi")
          .header("traceparent", id.equals(traced) ? trace : "00-nonsense")
          .body(SurveyFixture.body(id, "H21.17"))
          .post("/api/v1/campaigns/" + CAMPAIGN + "/responses")
          .then()
          .statusCode(201);
    }

    assertThat(event(traced).headers().lastHeader("traceparent").value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(trace);
    assertThat(event(untraced).headers().lastHeader("traceparent")).isNull();
  }

  @Test
  void theTraceOfALaterRequestGoesWithItsOwnEvent() {
    var id = CorrectionRequests.submitted(CAMPAIGN, "H21.17");
    var trace = "00-" + id.toString().replace("-", "") + "-00f067aa0ba902b7-01";

    SurveyFixture.as(Tokens.of("khaosat"), "vi")
        .header("If-Match", "\"1\"")
        .header("traceparent", trace)
        .delete("/api/v1/campaigns/" + CAMPAIGN + "/responses/" + id + "?reason=DUPLICATE")
        .then()
        .statusCode(200);

    CorrectionRequests.awaitRevision(id, 2);
    assertThat(Records.shared().all("survey-responses"))
        .extracting(found -> found.headers().lastHeader("traceparent"))
        .filteredOn(Objects::nonNull)
        .extracting(found -> new String(found.value(), StandardCharsets.UTF_8))
        .containsOnlyOnce(trace);
  }

  @Test
  void aRepeatGetsTheFirstReceipt() {
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.17");
    var first = post(body);

    var again = post(body.replace(" ", "").replace("+07:00", ".000+07:00"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void fiveParallelPostsOfOneResponseCountOnce() throws SQLException {
    var id = UUID.randomUUID();
    var body = SurveyFixture.body(id, "H21.18");

    var answers = parallel(5, i -> body);

    assertThat(answers.stream().map(Response::statusCode).sorted())
        .containsExactly(200, 200, 200, 200, 201);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(count("select count(*) from response where id = ?", id)).isEqualTo(1);
    assertThat(eventsOf(id)).isEqualTo(1);
  }

  @Test
  void anotherAnswerUnderTheSameIdIsAConflict() throws SQLException {
    var id = UUID.randomUUID();
    var body = SurveyFixture.body(id, "H21.17");
    assertThat(post(body).statusCode()).isEqualTo(201);

    var conflict = post(body.replace("\"I.A.1\": 4", "\"I.A.1\": 5"));

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(SurveyFixture.json(conflict.asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"type": "/problems/response-conflict", "status": 409, "code": "response-conflict",
                 "title": "Mã phiếu đã được dùng cho nội dung khác.",
                 "detail": "Mã phiếu %s đã được dùng cho một câu trả lời có nội dung khác."}
                """
                    .formatted(id)));
    assertThat(row(id)).contains(" 4....");
    assertThat(eventsOf(id)).isEqualTo(1);
  }

  @Test
  void twoAnswersUnderOneIdAtTheSameTimeAreOneAcceptanceAndOneConflict() {
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.17");
    var other = body.replace("\"I.A.1\": 4", "\"I.A.1\": 1");

    var answers = parallel(2, i -> i == 0 ? body : other);

    assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 409);
  }

  @Test
  void manyParallelResponsesAreAllStored() {
    var ids = Stream.generate(UUID::randomUUID).limit(60).toList();

    var answers = parallel(60, i -> SurveyFixture.body(ids.get(i), "H21.17"));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(ids)
        .allMatch(
            id ->
                SurveyFixture.as(Tokens.ofClient("portal"), "vi")
                        .get("/api/v1/campaigns/INTAKE/responses/" + id)
                        .statusCode()
                    == 200);
  }

  @Test
  void theReceiptCanBeAskedForAgainButNotByAnotherAgency() {
    var id = UUID.randomUUID();
    var receipt = post(SurveyFixture.body(id, "H21.18")).asString();
    var path = "/api/v1/campaigns/INTAKE/responses/" + id;

    assertThat(SurveyFixture.as(Tokens.ofClient("portal"), "vi").get(path).asString())
        .isEqualTo(receipt);
    assertThat(SurveyFixture.as(Tokens.of("kiosk-h21-17"), "vi").get(path).statusCode())
        .isEqualTo(404);
    assertThat(
            SurveyFixture.as(Tokens.ofClient("portal"), "vi")
                .get(path.replace("INTAKE", "OTHER"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aKioskOfAnAgencyMayAnswerAboutIt() {
    var answer =
        SurveyFixture.post(
            Tokens.of("kiosk-h21-17"), CAMPAIGN, SurveyFixture.body(UUID.randomUUID(), "H21.17"));

    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private static ConsumerRecord<String, byte[]> event(UUID id) {
    return Records.shared()
        .await("survey-responses", found -> Records.header(found, "ce_id").equals("" + id));
  }

  private static Response post(String body) {
    return SurveyFixture.post(Tokens.ofClient("portal"), CAMPAIGN, body);
  }

  private static String occurredAt() {
    return java.time.OffsetDateTime.parse(SurveyFixture.today() + "T00:30:00+07:00")
        .toInstant()
        .toString();
  }

  private static List<Response> parallel(int times, java.util.function.IntFunction<String> body) {
    var token = Tokens.ofClient("portal");
    try (var threads = Executors.newFixedThreadPool(times)) {
      return IntStream.range(0, times)
          .mapToObj(
              i ->
                  CompletableFuture.supplyAsync(
                      () -> SurveyFixture.post(token, CAMPAIGN, body.apply(i)), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private static long eventsOf(UUID id) {
    var records = Records.shared();
    records.await("survey-responses", found -> Records.header(found, "ce_id").equals("" + id));
    return records.all("survey-responses").stream()
        .filter(found -> Records.header(found, "ce_id").equals("" + id))
        .count();
  }

  private long count(String sql, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }

  private String row(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select concat_ws(' ', campaign, agency, channel, answers, strata, collector,"
                    + " encode(content_hash, 'hex')) from response where id = ?")) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }
}
