package vn.langnghe.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class RankWhatIfIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/indexes/Y1/agencies/Y1.03/what-if?period=2026&value=";

  @Test
  void anotherValueIsPlacedAmongTheStandingsOfNowWithTies() throws IOException {
    announce(definition("Y1"), agency("Y1.00", null));
    announce(agency("Y1.01", "Y1.00"), agency("Y1.02", "Y1.00"), agency("Y1.03", "Y1.00"));
    announce(
        score("Y1", "Y1.01", 1, "90.00", 40),
        score("Y1", "Y1.02", 1, "80.00", 40),
        score("Y1", "Y1.03", 1, "70.00", 40));
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () ->
                given().get(PATH + "75").jsonPath().getInt("before.rank") == 3
                    && given().get(PATH + "85").jsonPath().getInt("after.rank") == 2);

    var tied = given().get(PATH + "80.00");

    assertThat(JSON.readTree(tied.asString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"index":"Y1","period":"2026","parent":"Y1.00","agency":"Y1.03",
                 "agencyName":{"vi":"Sở Y1.03","en":"Department Y1.03"},"agencies":3,
                 "before":{"value":70.00,"rank":3,"sharedWith":0},
                 "after":{"value":80.00,"rank":2,"sharedWith":1},
                 "note":{
                  "vi":"Đây là phép tính thử theo bảng xếp hạng lúc này; không ghi và không công bố gì.",
                  "en":"A trial by the standings of this moment: nothing was stored or published."}}
                """));
    assertThat(given().get(PATH + "80.001").statusCode()).isEqualTo(400);
    assertThat(given().get(PATH).statusCode()).isEqualTo(400);
  }
}
