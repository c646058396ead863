package vn.langnghe.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.testkit.PlantedData.CODE;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PlantedData;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PlantedDataIT {

  private static final String SERIES =
      "/api/v1/indexes/PD/agencies/" + CODE + "/series?length=year&from=2026&to=2026";

  @Test
  void noLogLineAndNoMetricShowsWhatPeopleAskFor() throws Exception {
    Samples.announce(Samples.definition("PD"), Samples.agency(CODE, null));
    Samples.announce(Samples.score("PD", CODE, 1, "60.00", 40));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> given().get(SERIES).asString().contains("60.00"));

    var statuses =
        new PlantedData()
            .sent(
                () -> {
                  var all =
                      new ArrayList<>(PlantedData.everyWay("/api/v1/indexes/PD/agencies/" + CODE));
                  all.addAll(PlantedData.everyWay("/api/v1/indexes/" + CODE));
                  all.addAll(PlantedData.everyWay("/" + CODE));
                  all.add(given().get(SERIES).statusCode());
                  all.add(broken("P0001"));
                  all.add(broken("57P01"));
                  return all;
                });

    assertThat(statuses).contains(200, 400, 404, 405, 415, 500, 503);
  }

  private static int broken(String state) {
    return PlantedData.whileReadingFails("score", state, () -> given().get(SERIES));
  }
}
