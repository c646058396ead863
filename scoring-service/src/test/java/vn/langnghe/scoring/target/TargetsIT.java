package vn.langnghe.scoring.target;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class TargetsIT {

  private static final String HEADER = String.join(",", TargetRow.COLUMNS) + "\n";

  @Test
  void thePlanOfBacKanIsTakenAndAnnouncedWithItsIndexes() throws IOException {
    var plan =
        Files.readString(ProjectRoot.find().resolve("deploy/reference/targets-bac-kan-2023.csv"));

    var taken = take(plan);
    var again = take(plan);

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.jsonPath().<String>getList("changed")).hasSize(6).contains("BK-2023-PAKN");
    assertThat(again.jsonPath().<String>getList("changed")).isEmpty();
    var listed = given().get("/api/v1/targets?index=SIPAS-2023").jsonPath();
    assertThat(listed.<String>getList("code")).contains("BK-2023-TTHC", "BK-2023-DAT-DAI");
    assertThat(listed.<Integer>getList("threshold")).contains(90, 80, 85);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        Records.shared().all("index-scores").stream()
                            .filter(found -> "definition|766".equals(found.key()))
                            .map(found -> new String(found.value(), UTF_8)))
                    .last()
                    .asString()
                    .contains("\"code\":\"BK-2023-PAKN\"", "\"threshold\":100"));
  }

  @Test
  void oneWrongRowRefusesTheFileWithItsReasons() {
    var refused =
        take(
            HEADER
                + "T1,SIPAS-2023,II,,,90,2026-01-01,,Mục tiêu,,Kế hoạch\n"
                + "T2,SIPAS-2023,IX,NONE,,101,2026-01-01,2025-01-01,,,\n"
                + "T3,NONE,,,,90,2026-01-01,,Mục tiêu,,Kế hoạch\n"
                + "T4,SIPAS-2023,IX,NONE,,90,2026-01-01,,Mục tiêu,,Kế hoạch\n");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("targets-refused");
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactly(
            "3.name_vi", "3.source", "3.threshold", "3.valid_to", "4.index", "5.part", "5.agency");
    assertThat(given().get("/api/v1/targets?index=SIPAS-2023").jsonPath().<String>getList("code"))
        .doesNotContain("T1");
  }

  @Test
  void onlyTheIndexManagerEntersTargets() {
    assertThat(given().contentType("text/csv").body(HEADER).post("/api/v1/targets").statusCode())
        .isEqualTo(401);
    assertThat(
            given()
                .auth()
                .oauth2(Tokens.of("khaosat"))
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/targets")
                .statusCode())
        .isEqualTo(403);
  }

  private static Response take(String csv) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(UTF_8))
        .post("/api/v1/targets");
  }
}
