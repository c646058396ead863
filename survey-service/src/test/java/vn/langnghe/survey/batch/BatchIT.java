package vn.langnghe.survey.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchIT {

  private static final String END_OF_TIME = "\"occurredAt\": \"+1000000000-12-31T23:59:59Z\"";

  @Inject AgroalDataSource source;

  private boolean prepared;

  @BeforeEach
  void campaign() {
    if (prepared) {
      return;
    }
    SurveyFixture.agencies("H21.17", "H21.18");
    SurveyFixture.openCampaign("BATCH", "H21.17", "H21.18");
    prepared = true;
  }

  @Test
  void aBatchGivesAResultPerItemAndOneBadItemSpoilsNoOther() {
    var good = UUID.randomUUID();
    var taken = UUID.randomUUID();
    var portal = Tokens.ofClient("portal");
    assertThat(
            SurveyFixture.post(portal, "BATCH", SurveyFixture.body(taken, "H21.17")).statusCode())
        .isEqualTo(201);
    var items =
        List.of(
            SurveyFixture.body(good, "H21.17"),
            SurveyFixture.body(good, "H21.17"),
            SurveyFixture.body(taken, "H21.18"),
            SurveyFixture.body(UUID.randomUUID(), "H21.17")
                .replace("\"I.A.1\": 4", "\"I.A.1\": \"four\""),
            "null",
            SurveyFixture.body(UUID.randomUUID(), "H21.17")
                .replaceFirst("\"occurredAt\": *\"[^\"]*\"", END_OF_TIME),
            SurveyFixture.body(UUID.randomUUID(), "H77"),
            SurveyFixture.body(UUID.randomUUID(), "H21.18"));

    var answer =
        SurveyFixture.as(Tokens.ofClient("portal"), "en")
            .body("[" + String.join(",", items) + "]")
            .post("/api/v1/campaigns/BATCH/responses/batch");

    assertThat(answer.statusCode()).isEqualTo(200);
    var result = SurveyFixture.json(answer.asString());
    assertThat(result.path("accepted").asInt()).isEqualTo(2);
    assertThat(result.path("repeated").asInt()).isEqualTo(1);
    assertThat(result.path("refused").asInt()).isEqualTo(5);
    assertThat(result.path("results").findValuesAsText("index"))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    assertThat(statuses(result)).containsExactly(201, 200, 409, 400, 400, 400, 422, 201);
    assertThat(result.path("results").path(6).path("problem").path("detail").asText())
        .isEqualTo("There is no agency with the code H77.");
    assertThat(result.path("results").path(0).path("receipt"))
        .isEqualTo(result.path("results").path(1).path("receipt"));
  }

  @Test
  void aResponseThatFailsAsNobodyForesawSpoilsNoOther() throws Exception {
    var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    var items = ids.stream().map(id -> SurveyFixture.body(id, "H21.17")).toList();
    database(
        """
        create function trip() returns trigger language plpgsql as $$ begin
          if new.id = '%s' then raise exception 'tripped'; end if; return new; end $$
        """
            .formatted(ids.get(1)),
        "create trigger trip before insert on response for each row execute function trip()");

    try {
      var answer =
          SurveyFixture.as(Tokens.ofClient("portal"), "en")
              .body("[" + String.join(",", items) + "]")
              .post("/api/v1/campaigns/BATCH/responses/batch");

      assertThat(answer.statusCode()).isEqualTo(200);
      var result = SurveyFixture.json(answer.asString());
      assertThat(statuses(result)).containsExactly(201, 500, 201);
      assertThat(result.path("results").path(1).path("id").asText())
          .isEqualTo(ids.get(1).toString());
      assertThat(result.path("results").path(1).path("problem").path("code").asText())
          .isEqualTo("unexpected");
    } finally {
      database("drop trigger trip on response", "drop function trip");
    }
  }

  private void database(String... statements) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void aBatchHoldsOneToFiveHundredResponses() {
    for (var body : List.of("[]", "[" + "null,".repeat(500) + "null]")) {
      var answer =
          SurveyFixture.as(Tokens.ofClient("portal"), "vi")
              .body(body)
              .post("/api/v1/campaigns/BATCH/responses/batch");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(SurveyFixture.json(answer.asString()).path("detail").asText())
          .isEqualTo("Mỗi lần gửi được từ 1 đến 500 phiếu.");
    }
  }

  @Test
  void progressCountsPerAgencyForManagersOnly() {
    SurveyFixture.openCampaign("PROGRESS");
    var token = Tokens.ofClient("portal");
    for (var agency : List.of("H21.17", "H21.18", "H21.17")) {
      var body = SurveyFixture.body(UUID.randomUUID(), agency);
      assertThat(SurveyFixture.post(token, "PROGRESS", body).statusCode()).isEqualTo(201);
    }

    var progress =
        SurveyFixture.as(Tokens.of("khaosat"), "vi").get("/api/v1/campaigns/PROGRESS/progress");

    var counted = SurveyFixture.json(progress.asString());
    assertThat(counted.path("responses").asInt()).isEqualTo(3);
    assertThat(counted.path("agencies").findValuesAsText("agency"))
        .containsExactly("H21.17", "H21.18");
    assertThat(counted.path("agencies").findValuesAsText("responses")).containsExactly("2", "1");
    assertThat(
            SurveyFixture.as(token, "vi").get("/api/v1/campaigns/PROGRESS/progress").statusCode())
        .isEqualTo(403);
  }

  private static List<Integer> statuses(JsonNode result) {
    return StreamSupport.stream(result.path("results").spliterator(), false)
        .map(item -> item.path("status").asInt())
        .toList();
  }
}
