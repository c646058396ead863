package vn.langnghe.scoring.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class RubricDraftsIT {

  private static final String DRAFT =
      """
      index: "766"
      version: "2027.1"
      vi: Bản thảo
      en: Draft
      basis: {vi: Mẫu, en: Sample}
      source: Mẫu
      unit: points
      maximum: 10
      levels: [department]
      valid-from: 2027-01-01
      rounding: {scale: 2, mode: half-up}
      grades: [{code: A, from: 9}, {code: B, from: 0}]
      criteria:
        - {code: ON-TIME, vi: Đúng hạn, en: On time, maximum: 10,
           rule: {kind: proportion, of: dossiers.on-time, in: dossiers.received, when-none: no-data}}
      """;

  @Test
  void aSoundDraftIsAnsweredInOneLine() {
    post("noivu", "/api/v1/rubrics/validation", DRAFT)
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("faults", empty())
        .body("rubric.index", equalTo("766"))
        .body("rubric.version", equalTo("2027.1"))
        .body("rubric.grades.code", contains("A", "B"));
  }

  @Test
  void aBrokenDraftIsAnsweredWithEveryFaultAndItsLine() {
    var broken = DRAFT.replace("maximum: 10\n", "maximum: 11\n").replace("on-time,", "on-tme,");

    post("noivu", "/api/v1/rubrics/validation", broken)
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("rubric", nullValue())
        .body("faults.line", containsInAnyOrder(13, 15))
        .body("faults.file", hasItem("rubric.yaml"))
        .body("faults.reason.en", hasItem("unknown measure: dossiers.on-tme"))
        .body("faults.reason.vi", hasItem("không có số đo: dossiers.on-tme"));
    post("noivu", "/api/v1/rubrics/validation", "a: [")
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("faults", hasSize(1));
    post("noivu", "/api/v1/rubrics/dry-run?period=2025&agency=A", broken)
        .statusCode(422)
        .body("code", equalTo("rubric-refused"))
        .body("errors.field", hasItem("rubric.yaml:15"));
  }

  @Test
  void onlyThoseWhoKeepTheIndexesMaySendDraftsAndNoneIsTooLarge() {
    given()
        .contentType("application/yaml")
        .body(DRAFT.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/rubrics/validation")
        .then()
        .statusCode(401);
    post("khaosat", "/api/v1/rubrics/validation", DRAFT).statusCode(403);
    post("khaosat", "/api/v1/rubrics/dry-run?period=2025", DRAFT).statusCode(403);
    post("noivu", "/api/v1/rubrics/validation", DRAFT + "# x".repeat(100_000)).statusCode(400);
    post("noivu", "/api/v1/rubrics/dry-run?period=never", DRAFT)
        .statusCode(400)
        .body("code", equalTo("unknown-period"));
    post("noivu", "/api/v1/rubrics/dry-run?period=2025&agency=NONE", DRAFT)
        .statusCode(422)
        .body("code", equalTo("unknown-agency"));
  }

  @Test
  void aDraftIsTriedOverStoredFactsBesideTheLiveValueAndLeavesNoTrace() {
    World.province("W1", 2);
    report("W1.1", 10, 9);
    report("W1.2", 10, 5);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(World.score("766", "W1.2", "2025").map(s -> s.value())).isPresent());
    var live = World.current("766", "W1.1", "2025");

    post("noivu", "/api/v1/rubrics/dry-run?period=2025&parent=W1", DRAFT)
        .statusCode(200)
        .body("method", equalTo("766/2027.1"))
        .body("period", equalTo("2025"))
        .body("trials.agency", contains("W1.1", "W1.2"))
        .body("trials.value", contains(9.0f, 5.0f))
        .body("trials.grade", contains("A", "B"))
        .body("trials[0].score.parts[0].inputs.'dossiers.on-time'", equalTo(9))
        .body("trials.liveMethod", contains("766/2022.2", "766/2022.2"))
        .body(
            "trials[0].liveValue",
            equalTo(live.value() == null ? null : live.value().floatValue()));
    post("noivu", "/api/v1/rubrics/dry-run?period=2025&agency=W1.2", DRAFT)
        .statusCode(200)
        .body("trials.agency", contains("W1.2"));

    assertThat(World.versions("766", "W1.1", "2025"))
        .allSatisfy(score -> assertThat(score.method()).isEqualTo("766/2022.2"));
    given().get("/api/v1/rubrics").then().body("version", hasItem("2022.2"));
    given().get("/api/v1/rubrics/766?day=2027-06-01").then().body("version", equalTo("2022.2"));
  }

  @Test
  void guidanceAndFormMappingsAreReadableByEverybody() {
    given()
        .get("/api/v1/rubrics/NQ57-COMMUNE/guidance?day=2026-06-01")
        .then()
        .statusCode(200)
        .body("'II.6'.measures", contains("budget.assigned", "budget.disbursed"))
        .body("'II.6'.evidence.vi", containsString("Kho bạc"));
    given().get("/api/v1/rubrics/NONE/guidance").then().statusCode(404);
    given()
        .get("/api/v1/form-mappings")
        .then()
        .statusCode(200)
        .body("[0].from", equalTo("SIPAS-2022/2022.1"))
        .body("[0].factors", hasSize(9));
  }

  private static void report(String agency, int received, int onTime) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("application/json")
        .body(
            Map.of(
                "id",
                World.id().toString(),
                "agency",
                agency,
                "period",
                "2025",
                "asOf",
                "2026-01-10T00:00:00+07:00",
                "counts",
                Map.of("dossiers.received", received, "dossiers.on-time", onTime),
                "source",
                "test"))
        .post("/api/v1/dossier-totals")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse post(String user, String path, String yaml) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .contentType("application/yaml; charset=UTF-8")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }
}
