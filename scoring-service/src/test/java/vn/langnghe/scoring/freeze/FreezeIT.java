package vn.langnghe.scoring.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.scoring.freeze.FreezeScene.GROUP;
import static vn.langnghe.scoring.freeze.FreezeScene.SIPAS;
import static vn.langnghe.scoring.freeze.FreezeScene.SOON;
import static vn.langnghe.scoring.freeze.FreezeScene.answer;
import static vn.langnghe.scoring.freeze.FreezeScene.awaitResponses;
import static vn.langnghe.scoring.freeze.FreezeScene.freeze;
import static vn.langnghe.scoring.freeze.FreezeScene.get;
import static vn.langnghe.scoring.freeze.FreezeScene.group;
import static vn.langnghe.scoring.freeze.FreezeScene.groups;
import static vn.langnghe.scoring.freeze.FreezeScene.released;
import static vn.langnghe.scoring.freeze.FreezeScene.revise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.DatabaseFailure;
import vn.langnghe.scoring.World;
import vn.langnghe.scoring.queue.EvaluationQueue;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class FreezeIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Database database;
  @Inject EvaluationQueue queue;

  @Test
  void whatIsFrozenIsWhatWasLiveAndIsAnnouncedByteForByte() throws IOException {
    World.province("FA", 2);
    World.send(
        groups(group("FA.1", "2023-01-10T03:00:00Z", 5), group("FA.2", "2023-01-11T03:00:00Z", 1)));
    awaitResponses("FA", "2023-01", 10);

    var frozen = freeze(UUID.randomUUID(), "2023-01", "Kết quả tháng 1");

    assertThat(frozen.statusCode()).isEqualTo(201);
    assertThat(frozen.jsonPath().getInt("revision")).isZero();
    var entries = entries("2023-01", 0);
    for (var agency : List.of("FA", "FA.1", "FA.2")) {
      var bytes = document("2023-01", 0, agency);
      var announced =
          Records.shared().await("index-scores", World.frozen(SIPAS, agency, "2023-01", 0).text());
      assertThat(announced.value()).isEqualTo(bytes);
      assertThat(Objects.requireNonNull(entries.get(agency)).path("sha256").asText())
          .isEqualTo(Sha256.hex(bytes));
      assertThat(World.current(World.frozen(SIPAS, agency, "2023-01", 0)))
          .isEqualTo(released(agency, "2023-01").asFrozen(0));
    }
    assertThat(Objects.requireNonNull(entries.get("FA")).path("value").decimalValue())
        .isEqualByComparingTo("50.00");
  }

  @Test
  void aLateAnswerMovesTheLiveScoreAndOnRequestARevisionButNeverWhatIsFrozen() {
    World.province("FB", 2);
    World.send(
        groups(group("FB.1", "2023-02-10T03:00:00Z", 5), group("FB.2", "2023-02-10T03:00:00Z", 5)));
    awaitResponses("FB", "2023-02", 10);
    assertThat(freeze(UUID.randomUUID(), "2023-02", "Lần đầu").statusCode()).isEqualTo(201);
    var before = document("2023-02", 0, "FB.1");
    var manifest = get("2023-02/0/manifest");

    World.send(group("FB.1", "2023-02-20T03:00:00Z", 1));
    awaitResponses("FB.1", "2023-02", 10);
    var order = UUID.randomUUID();
    var revised = revise(order, "2023-02", "Phiếu ngoại tuyến đến muộn");

    assertThat(revised.statusCode()).isEqualTo(201);
    assertThat(revised.jsonPath().getInt("revision")).isEqualTo(1);
    assertThat(document("2023-02", 0, "FB.1")).isEqualTo(before);
    assertThat(get("2023-02/0/manifest")).isEqualTo(manifest);
    assertThat(document("2023-02", 1, "FB.1")).isNotEqualTo(before);
    var changes =
        given().get("/api/v1/freezes/SIPAS-2023/2023-02/1/changes").then().extract().jsonPath();
    assertThat(changes.<String>getList("agency")).containsExactly("FB", "FB.1");
    assertThat(changes.getFloat("[1].before")).isEqualTo(100f);
    assertThat(changes.getFloat("[1].after")).isEqualTo(50f);
    assertThat(changes.getLong("[1].nAfter")).isEqualTo(10);
    assertThat(World.current(World.frozen(SIPAS, "FB.1", "2023-02", 0)).value())
        .isEqualByComparingTo("100");
    assertThat(World.current(World.frozen(SIPAS, "FB.1", "2023-02", 1)).value())
        .isEqualByComparingTo("50");
    // The same order again, and one that finds nothing new.
    assertThat(revise(order, "2023-02", "Phiếu ngoại tuyến đến muộn").statusCode()).isEqualTo(200);
    assertThat(revise(UUID.randomUUID(), "2023-02", "x").jsonPath().getString("code"))
        .isEqualTo("nothing-changed");
  }

  @Test
  void aScoreOfWhichNoBytesAreKeptIsFrozenOnceItWasEvaluatedAgain() {
    World.province("FH", 1);
    World.send(
        groups(group("FH.1", "2023-09-10T03:00:00Z", 4), group("FH.1", "2023-09-11T03:00:00Z", 4)));
    awaitResponses("FH.1", "2023-09", 10);
    await()
        .atMost(SOON)
        .until(
            () -> World.score(ScoreKey.released(SIPAS, "FH.1", Period.of("2023-09"))).isPresent());
    assertThat(freeze(UUID.randomUUID(), "2023-09", "Sớm").statusCode()).isEqualTo(201);
    database.update("update score set payload = null where period = '2023-09'");

    assertThat(revise(UUID.randomUUID(), "2023-09", "Lại").jsonPath().getString("code"))
        .isEqualTo("not-settled");
    database.inTransaction(
        () -> {
          queue.appendAll();
          return true;
        });
    await()
        .atMost(SOON)
        .until(
            () ->
                "nothing-changed"
                    .equals(
                        revise(UUID.randomUUID(), "2023-09", "Lại").jsonPath().getString("code")));

    assertThat(World.current(World.frozen(SIPAS, "FH.1", "2023-09", 0)))
        .isEqualTo(released("FH.1", "2023-09").asFrozen(0));
    assertThat(released("FH.1", "2023-09").n()).isEqualTo(10);
  }

  @Test
  void anOrderIsCarriedOutOnceAndOnlyByThoseWhoMay() {
    World.province("FD", 1);
    World.send(group("FD.1", "2023-04-10T03:00:00Z", 4));
    awaitResponses("FD.1", "2023-04", 5);
    var order = UUID.randomUUID();

    assertThat(freeze(order, "2023-04", "Kết quả").statusCode()).isEqualTo(201);

    assertThat(freeze(order, "2023-04", "Kết quả").statusCode()).isEqualTo(200);
    assertThat(freeze(order, "2023-04", "Khác").jsonPath().getString("code"))
        .isEqualTo("other-content");
    assertThat(freeze(UUID.randomUUID(), "2023-04", "x").jsonPath().getString("code"))
        .isEqualTo("already-frozen");
    assertThat(revise(UUID.randomUUID(), "2023-05", "x").jsonPath().getString("code"))
        .isEqualTo("not-frozen");
    assertThat(freeze(UUID.randomUUID(), "2019-01", "x").jsonPath().getString("code"))
        .isEqualTo("unknown-index");
    assertThat(
            given()
                .contentType(ContentType.JSON)
                .body(
                    Map.of(
                        "id",
                        UUID.randomUUID(),
                        "index",
                        SIPAS,
                        "period",
                        "2023-04",
                        "reason",
                        "x"))
                .post("/api/v1/freezes")
                .statusCode())
        .isEqualTo(401);
    assertThat(given().get("/api/v1/freezes/SIPAS-2023/2023-04/0/agencies/FD.1").statusCode())
        .isEqualTo(401);
  }

  @Test
  void whileAnswersPourInTheFrozenPartsSumToTheWhole() {
    World.province("FF", 3);
    World.send(group("FF.1", "2023-07-10T03:00:00Z", 5));
    awaitResponses("FF", "2023-07", 5);
    var pouring = CompletableFuture.runAsync(FreezeIT::pour);

    assertThat(freeze(UUID.randomUUID(), "2023-07", "Giữa chừng").statusCode()).isEqualTo(201);

    pouring.join();
    awaitResponses("FF", "2023-07", 605);
    assertThat(revise(UUID.randomUUID(), "2023-07", "Đủ phiếu").statusCode()).isEqualTo(201);
    for (int revision = 0; revision < 2; revision++) {
      int number = revision;
      long parts =
          Stream.of("FF.1", "FF.2", "FF.3")
              .mapToLong(
                  code ->
                      World.score(World.frozen(SIPAS, code, "2023-07", number))
                          .map(IndexScored::n)
                          .orElse(0L))
              .sum();
      assertThat(World.current(World.frozen(SIPAS, "FF", "2023-07", number)).n()).isEqualTo(parts);
    }
    assertThat(World.current(World.frozen(SIPAS, "FF", "2023-07", 1)).n()).isEqualTo(605);
  }

  private static void pour() {
    for (int batch = 0; batch < 20; batch++) {
      var many = new ArrayList<Event>();
      for (int i = 0; i < 30; i++) {
        many.add(answer("FF." + (1 + i % 3), "2023-07-1%dT03:00:00Z".formatted(i % 10), 1 + i % 5));
      }
      World.send(many);
    }
  }

  @Test
  void ofFewerThanAGroupNothingIsFrozenAndTheManifestSaysHowManyAreHeldBack() throws IOException {
    World.province("FI", 2);
    World.send(group("FI.1", "2023-10-10T03:00:00Z", 5));
    World.send(group("FI.2", "2023-10-10T03:00:00Z", 1).subList(0, GROUP - 1));
    awaitResponses("FI", "2023-10", 9);

    assertThat(freeze(UUID.randomUUID(), "2023-10", "Kết quả").statusCode()).isEqualTo(201);

    var facts = JSON.readTree(get("2023-10/0/manifest")).path("facts");
    assertThat(facts.path("responses").asLong()).isEqualTo(9);
    assertThat(facts.path("responsesHeldBack").asLong()).isEqualTo(4);
    assertThat(entries("2023-10", 0)).containsOnlyKeys("FI", "FI.1");
    assertThat(World.current(World.frozen(SIPAS, "FI", "2023-10", 0)).n()).isEqualTo(5);
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsFrozen() {
    World.province("FE", 1);
    World.send(group("FE.1", "2023-06-10T03:00:00Z", 4));
    awaitResponses("FE.1", "2023-06", 5);
    freeze(UUID.randomUUID(), "2023-06", "Kết quả");

    assertThatThrownBy(() -> database.update("update frozen_revision set reason = 'x'"))
        .isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(() -> database.update("delete from frozen_score"))
        .isInstanceOf(DatabaseFailure.class);
  }

  private static byte[] document(String period, int revision, String agency) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .get("/api/v1/freezes/%s/%s/%d/agencies/%s".formatted(SIPAS, period, revision, agency))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static Map<String, JsonNode> entries(String period, int revision) throws IOException {
    var entries = new HashMap<String, JsonNode>();
    JSON.readTree(get(period + "/" + revision + "/manifest"))
        .path("agencies")
        .forEach(entry -> entries.put(entry.path("agency").asText(), entry));
    return entries;
  }
}
