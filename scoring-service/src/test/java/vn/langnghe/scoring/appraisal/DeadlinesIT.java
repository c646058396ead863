package vn.langnghe.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.langnghe.scoring.appraisal.FileRequests.APPRAISER;
import static vn.langnghe.scoring.appraisal.FileRequests.ASSESSOR;
import static vn.langnghe.scoring.appraisal.FileRequests.LEAD;
import static vn.langnghe.scoring.appraisal.FileRequests.claim;
import static vn.langnghe.scoring.appraisal.FileRequests.code;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class DeadlinesIT {

  @Inject Database database;

  @Test
  void whatIsLateIsRefusedUntilThisAgencyIsGivenMoreTime() {
    World.province("H21", 17);
    var file = new FileRequests("PAR-DEPT", 2024, "H21.17");
    file.open(LEAD, -3);
    var points = claim("{\"points\": 5}");
    assertThat(code(file.self("PAKN", points))).isEqualTo("deadline-passed");
    assertThat(code(file.extend("SELF_SCORING", 5))).isEqualTo("not-an-extension");
    assertThat(file.extend("INTERNAL_APPROVAL", 5).statusCode()).isEqualTo(422);
    for (var stage : List.of("APPRAISAL_2", "EXPLANATION", "APPRAISAL_1", "INTERNAL_APPROVAL")) {
      assertThat(file.extend(stage, 5).statusCode()).as(stage).isEqualTo(201);
    }

    var extended = file.extend("SELF_SCORING", 5);

    assertThat(extended.statusCode()).isEqualTo(201);
    assertThat(extended.jsonPath().getList("deadlines.reason")).contains("Bão số 13");
    assertThat(extended.jsonPath().getList("deadlines")).hasSize(10);
    assertThat(file.extend("SELF_SCORING", 5).statusCode()).isEqualTo(200);
    assertThat(file.self("PAKN", points).statusCode()).isEqualTo(200);
    assertThat(code(file.move(APPRAISER, "TAKE_OVER", "Không nộp")))
        .isEqualTo("deadline-not-passed");
    assertThat(code(file.move(ASSESSOR, "SUBMIT", ""))).isNull();
    var other = new FileRequests("PAR-DEPT", 2024, "H21.16");
    assertThat(code(other.move(APPRAISER, "TAKE_OVER", ""))).isEqualTo("reason-required");
    assertThat(other.move(APPRAISER, "TAKE_OVER", "Không nộp").jsonPath().getString("stage"))
        .isEqualTo("APPRAISAL_1");
  }

  @Test
  void aFileThatNeverCameIsAFactWhereTheRubricPricesDelay() {
    commune("AC", "AC.1");
    var file = new FileRequests("NQ57-COMMUNE", 2026, "AC.1");
    assertThat(file.open(LEAD, -6).statusCode()).isEqualTo(201);

    assertThat(file.move(APPRAISER, "TAKE_OVER", "Không nộp").statusCode()).isEqualTo(200);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(World.score("NQ57-COMMUNE", "AC.1", "2026"))
                    .hasValueSatisfying(
                        score -> {
                          assertThat(score.value()).isEqualByComparingTo("0");
                          assertThat(score.grade()).isEqualTo("D");
                          assertThat(score.score().inputs().byName()).containsKey("refused");
                        }));
    var comparison =
        FileRequests.as(LEAD)
            .get("/api/v1/audit/live-equals-recomputed?index=NQ57-COMMUNE&agency=AC.1&period=2026");
    assertThat(comparison.jsonPath().getBoolean("equal")).as(comparison.asString()).isTrue();
  }

  @Test
  void theDatabaseRefusesToForget() {
    var file = new FileRequests("PAR-DEPT", 2022, "H21.17");
    World.province("H21", 17);
    file.open(LEAD, 3);
    file.self("PAKN", claim("{\"points\": 5}"));

    for (var table : List.of("appraisal_entry", "appraisal_deadline")) {
      assertThatThrownBy(() -> database.update("delete from " + table))
          .rootCause()
          .hasMessageContaining("only ever inserted");
    }
  }

  private static void commune(String province, String code) {
    var csv =
        World.csvHeader()
            + "%s,Tỉnh AC,,T,,province,,2020-01-01,,\n".formatted(province)
            + "%s,Xã 1,,X1,,commune,%s,2020-01-01,,\n".formatted(code, province);
    FileRequests.as(LEAD)
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/agencies")
        .then()
        .statusCode(200);
  }
}
