package vn.langnghe.reporting.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class UnreadableScoresIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String NAMED = "UR|UR.01|2026";
  private static final String COUNTED = "unreadable_rows{table=\"score\"} 1.0";

  @Inject Database database;

  @Test
  void aScoreThatCannotBeReadStopsNoOtherAndIsNamedUntilItIsPutRight() {
    announce(definition("UR"), agency("UR", null));
    announce(agency("UR.01", "UR"), agency("UR.02", "UR"), agency("UR.03", "UR"));
    announce(score("UR", "UR.01", 1, "60.00", 40), score("UR", "UR.02", 1, "70.00", 40));
    await().atMost(SOON).until(() -> stored() == 2);
    store("summary = '{' || summary");

    await().atMost(SOON).ignoreExceptions().until(() -> scored(ranking()) == 1);
    announce(score("UR", "UR.03", 1, "80.00", 40));
    await().atMost(SOON).until(() -> scored(ranking()) == 2);

    assertThat(ranking().jsonPath().<String>getList("rows.agency"))
        .containsExactly("UR.03", "UR.02", "UR.01");
    assertThat(given().get("/api/v1/indexes/UR/agencies/UR.02/series").statusCode()).isEqualTo(200);
    assertThat(ManagementPort.readiness()).contains(NAMED);
    assertThat(ManagementPort.metrics()).contains(COUNTED);

    store("summary = substr(summary, 2)");

    await().atMost(SOON).until(() -> scored(ranking()) == 3);
    assertThat(ManagementPort.readiness()).doesNotContain(NAMED);
    assertThat(ManagementPort.metrics()).doesNotContain(COUNTED);
  }

  /** As an operator does it: a row that changes gets a new number. */
  private void store(String change) {
    database.update(
        "update score set change = nextval('change_number'), %s where agency = 'UR.01'"
            .formatted(change));
  }

  private long stored() {
    return database
        .first("select count(*) as n from score where index_code = 'UR'", row -> row.count("n"))
        .orElseThrow();
  }

  private static Response ranking() {
    return given().get("/api/v1/indexes/UR/ranking?parent=UR&period=2026");
  }

  private static int scored(Response ranking) {
    return ranking.jsonPath().getInt("scored");
  }
}
