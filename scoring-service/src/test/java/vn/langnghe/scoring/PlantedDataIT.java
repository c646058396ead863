package vn.langnghe.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.testkit.PlantedData.CODE;
import static vn.langnghe.testkit.PlantedData.NAME;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.PlantedData;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PlantedDataIT {

  private static final String TARGETS = "/api/v1/targets?index=" + CODE;

  @Inject Database database;

  @Test
  void noLogLineAndNoMetricShowsWhatPeopleSend() throws Exception {
    database.update(
        """
        insert into target (code, index_code, threshold, valid_from, name_vi, name_en, source)
        values (?, ?, 50, '2026-01-01', 'Mục tiêu', 'A target', 'Thử')
        """,
        CODE,
        CODE);

    var statuses =
        new PlantedData()
            .sent(
                () -> {
                  var all = new ArrayList<>(PlantedData.everyWay("/api/v1/agencies/" + CODE));
                  all.addAll(PlantedData.everyWay("/api/v1/rebuilds/" + CODE));
                  all.addAll(recorded());
                  all.add(given().get(TARGETS).statusCode());
                  all.add(broken("P0001"));
                  all.add(broken("57P01"));
                  return all;
                });

    assertThat(statuses).contains(200, 400, 401, 404, 405, 415, 500, 503);
  }

  private static List<Integer> recorded() {
    var statuses = new ArrayList<Integer>();
    for (var type : List.of("application/json", "text/plain")) {
      for (var body : List.of("{\"source\": \"" + NAME, "{\"source\": \"" + NAME + "\"}", NAME)) {
        statuses.add(
            given()
                .auth()
                .oauth2(Tokens.of("noivu"))
                .contentType(type)
                .body(body)
                .post("/api/v1/official-values")
                .statusCode());
      }
    }
    return statuses;
  }

  private static int broken(String state) {
    return PlantedData.whileReadingFails("target", state, () -> given().get(TARGETS));
  }
}
