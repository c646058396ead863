package vn.langnghe.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.testkit.PlantedData.CODE;
import static vn.langnghe.testkit.PlantedData.NAME;
import static vn.langnghe.testkit.PlantedData.PHONE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PlantedData;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PlantedDataIT {

  private static final String CAMPAIGN = "/api/v1/campaigns/" + CODE;

  @Test
  void noLogLineAndNoMetricShowsWhatPeopleSend() throws Exception {
    SurveyFixture.agencies("H21.17");
    SurveyFixture.openCampaign(CODE, "H21.17");

    var statuses =
        new PlantedData()
            .sent(
                () -> {
                  var all = new ArrayList<>(PlantedData.everyWay(CAMPAIGN));
                  all.addAll(PlantedData.everyWay("/api/v1/campaigns/NOT-" + CODE));
                  all.addAll(answered());
                  all.add(broken("P0001"));
                  all.add(broken("57P01"));
                  return all;
                });

    assertThat(statuses).contains(200, 400, 401, 404, 405, 415, 500, 503);
  }

  private static List<Integer> answered() {
    var token = Tokens.ofClient("portal");
    var whole = SurveyFixture.body(UUID.randomUUID(), "H21.17");
    var statuses = new ArrayList<Integer>();
    for (var body :
        List.of(
            whole,
            "{\"id\": \"" + NAME,
            whole.replace("\"age\"", '"' + NAME + '"'),
            whole.replace("25-34", PHONE),
            whole.replace("H21.17", CODE))) {
      statuses.add(SurveyFixture.post(token, CODE, body).statusCode());
    }
    statuses.add(
        given()
            .auth()
            .oauth2(token)
            .contentType("text/plain")
            .body(NAME)
            .post(CAMPAIGN + "/responses")
            .statusCode());
    statuses.add(
        given()
            .contentType("application/json")
            .body(whole)
            .post(CAMPAIGN + "/responses")
            .statusCode());
    return statuses;
  }

  private static int broken(String state) {
    return PlantedData.whileReadingFails("campaign", state, () -> given().get(CAMPAIGN));
  }
}
