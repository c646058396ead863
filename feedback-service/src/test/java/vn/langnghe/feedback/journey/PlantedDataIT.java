package vn.langnghe.feedback.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.citizenAt;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.portal;
import static vn.langnghe.testkit.PlantedData.NAME;
import static vn.langnghe.testkit.PlantedData.PHONE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.PlantedData;
import vn.langnghe.testkit.WithPlatform;

/** A code, a name and a number are planted, and looked for after every kind of answer. */
@QuarkusTest
@WithPlatform
class PlantedDataIT {

  private static final String ADDRESS = "203.0.113.9";
  private static final String RATING = "{\"satisfied\": true, \"comment\": \"" + NAME + "\"}";

  @Inject Province province;
  @Inject Database database;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void noLogLineAndNoMetricShowsTheCodeOfACaseOrWhoSentIt() throws Exception {
    var planted = new PlantedData();

    var statuses =
        planted.sent(
            () -> {
              var id = UUID.randomUUID();
              var code = planted.also(filed(id));
              PlantedData.everyWay("/api/v1/tracking/" + code);
              return Stream.of(worked(id), tried("/tracking/" + code))
                  .flatMap(List::stream)
                  .toList();
            });

    assertThat(statuses).containsExactly(200, 409, 200, 405, 405, 404, 415, 400, 500, 503, 429);
    assertThat(ManagementPort.metrics()).contains("uri=\"/api/v1/tracking/{code}\"");
  }

  private static List<Integer> worked(UUID id) {
    var of = "/cases/" + id;
    officer().post(of + "/taking-in-charge", "{}");
    var naming = "{\"subject\": \"" + NAME + "\", \"answer\": \"" + PHONE + "\"}";
    return List.of(
        officer().post(of + "/answer", "{\"text\": \"Chào " + NAME + "\"}").statusCode(),
        officer().post(of + "/publication", naming).statusCode());
  }

  private List<Integer> tried(String own) {
    var rating = "/api/v1" + own + "/rating";
    return List.of(
        citizenAt(ADDRESS).get(own).statusCode(),
        given().delete("/api/v1" + own).statusCode(),
        given().get(rating).statusCode(),
        given().get("/api/v1" + own + "/" + NAME).statusCode(),
        given().contentType("text/plain").body(NAME).put(rating).statusCode(),
        citizenAt(ADDRESS).put(own + "/rating", "{" + NAME).statusCode(),
        broken("P0001", own),
        broken("57P01", own),
        guessed(own));
  }

  private static int guessed(String own) {
    for (int at = 0; at < 30; at++) {
      citizenAt(ADDRESS).get(own + "-" + at);
    }
    return citizenAt(ADDRESS).get(own + "-30").statusCode();
  }

  private static String filed(UUID id) {
    var body = Client.newCase(id, "H21.17");
    body.putObject("sender").put("name", NAME).put("phone", PHONE);
    return portal().post("/cases", body.toString()).jsonPath().getString("trackingCode");
  }

  /** The database fails with a state of its own, and quotes what was sent. */
  private int broken(String state, String own) {
    database.update(
        """
        create function quote() returns trigger language plpgsql as $$ begin
          raise exception 'not stored: %s %s' using errcode = '%s', detail = '%s';
        end $$
        """
            .formatted(NAME, PHONE, state, own));
    database.update("create trigger quote before update on citizen_case execute function quote()");
    try {
      return citizenAt(ADDRESS).put(own + "/rating", RATING).statusCode();
    } finally {
      database.update("drop trigger quote on citizen_case");
      database.update("drop function quote");
    }
  }
}
