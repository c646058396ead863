package vn.langnghe.scoring.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class UnreadableRowsIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String PERIOD = "2024-01";
  private static final String VALUE = "766|UB.1|2024-01";
  private static final String RECORD = "PAR-DEPT|UB.2|2024";

  @Inject Database database;

  @Test
  void aRowThatCannotBeReadStopsNoEvaluationAndItsOwnScoreStaysAsItWas() {
    World.province("UB", 3);
    record("UB.1");
    await().atMost(SOON).until(() -> official("UB.1").isPresent());
    var before = World.current("766", "UB.1", PERIOD);
    database.update("update official_value set parts = '[1]', value = 1 where agency = 'UB.1'");
    database.update(
        """
        insert into appraisal (index_code, period, agency, stage, self, judged_at)
        values ('PAR-DEPT', '2024', 'UB.2', 'SELF_SCORING', '{"1.1": "x"}', now())
        """);
    evaluateAgain();

    record("UB.3");

    await().atMost(SOON).until(() -> official("UB.3").isPresent());
    assertThat(World.current("766", "UB.1", PERIOD)).isEqualTo(before);
    assertThat(ManagementPort.readiness()).contains(VALUE).contains(RECORD);
    assertThat(ManagementPort.metrics())
        .contains("unreadable_rows{table=\"official_value\"} 1.0")
        .contains("unreadable_rows{table=\"appraisal\"} 1.0");

    database.update("update official_value set parts = '{}' where agency = 'UB.1'");
    database.update("update appraisal set self = '{}' where agency = 'UB.2'");
    evaluateAgain();

    await()
        .atMost(SOON)
        .until(
            () ->
                official("UB.1")
                    .filter(now -> now.value().compareTo(BigDecimal.ONE) == 0)
                    .isPresent());
    await().atMost(SOON).until(() -> !ManagementPort.readiness().contains(RECORD));
    assertThat(ManagementPort.readiness()).doesNotContain(VALUE);
  }

  /** A period that is none was never ours; it must not hold up the rest. */
  private void evaluateAgain() {
    database.update(
        """
        insert into dirty (agency, period)
        values ('UB.1', 'never'), ('UB.1', '2024-01'), ('UB.2', '2024')
        """);
  }

  private static Optional<Official> official(String agency) {
    return World.score("766", agency, PERIOD).map(IndexScored::official);
  }

  private static void record(String agency) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType(ContentType.JSON)
        .body(
            """
            {"index": "766", "agency": "%s", "period": "%s", "value": 81.5, "parts": {"CKMB": 9.1},
             "source": "Cổng dịch vụ công quốc gia", "publishedOn": "2024-02-05"}
            """
                .formatted(agency, PERIOD))
        .post("/api/v1/official-values")
        .then()
        .statusCode(201);
  }
}
