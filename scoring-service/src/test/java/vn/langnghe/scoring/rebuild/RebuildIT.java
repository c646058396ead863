package vn.langnghe.scoring.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** The derived state is nothing but what the topics say, and can be made from them at any time. */
@QuarkusTest
@WithPlatform
class RebuildIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");

  @Inject Database database;

  @Test
  void aRebuildOfHealthyTablesChangesNoByteAndAnAuditFindsNoDifference() {
    World.province("B1", 3);
    var events = history("B1", 400);
    World.send(events);
    awaitFacts("B1", events);
    var before = tables("B1");
    var versions = World.versions("SIPAS-2023", "B1", "2026").size();

    assertThat(places(run("COMPARE"), "B1")).isEmpty();
    run("REPLACE");

    assertThat(tables("B1")).isEqualTo(before);
    long n = World.current("SIPAS-2023", "B1", "2026-03").n();
    World.send(response("B1.1", 5));
    awaitN("B1", n + 1);
    assertThat(World.versions("SIPAS-2023", "B1", "2026").size()).isBetween(versions, versions + 2);
    assertThat(places(run("COMPARE"), "B1")).isEmpty();
  }

  @Test
  void aComparisonNamesWhatWasTamperedWithAndAReplacementHealsIt() {
    World.province("B2", 1);
    World.send(List.of(response("B2.1", 5), response("B2.1", 1)));
    awaitN("B2.1", 2);
    database.update(
        """
        update survey_cell set counts[6] = counts[6] + 7
         where unit in (select id from release_unit where agency = 'B2.1')
        """);
    database.update("delete from case_fact where agency = 'B2.1'");

    var found = run("COMPARE");

    assertThat(places(found, "B2")).containsExactly("survey_cell B2.1");
    run("REPLACE");
    assertThat(places(run("COMPARE"), "B2")).isEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.current("SIPAS-2023", "B2.1", "2026-03").value())
                    .isEqualTo(new BigDecimal("50.00")));
  }

  @Test
  void theFormerWordForAComparisonIsUnderstood() {
    assertThat(run("AUDIT").getString("rebuild.mode")).isEqualTo("COMPARE");
  }

  @Test
  void onlyOperationsMayAskForARebuild() {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("application/json")
        .body("{\"mode\":\"COMPARE\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(403);
  }

  /**
   * Other tests of this service write facts without a topic: only our own agencies are looked at.
   */
  private static List<String> places(JsonPath result, String province) {
    return result.<Map<String, String>>getList("rebuild.differences").stream()
        .map(place -> place.get("table") + " " + place.get("agency"))
        .filter(place -> place.contains(" " + province))
        .toList();
  }

  private static JsonPath run(String mode) {
    var location =
        given()
            .auth()
            .oauth2(Tokens.of("quantri"))
            .contentType("application/json")
            .body("{\"mode\":\"" + mode + "\"}")
            .post("/api/v1/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(SOON)
        .untilAsserted(() -> standing(location).then().body("rebuild.state", equalTo("DONE")));
    return standing(location).jsonPath();
  }

  private static Response standing(String location) {
    return given().auth().oauth2(Tokens.of("quantri")).get(location);
  }

  private static List<Event> history(String province, int responses) {
    var random = new Random(11);
    var events = new ArrayList<Event>();
    for (int i = 0; i < responses; i++) {
      var answers = World.answers(item -> random.nextInt(9) == 0 ? null : 1 + random.nextInt(5));
      var estimator = random.nextBoolean() ? Estimator.SAMPLE : Estimator.PULSE;
      var at = MARCH.plusSeconds(random.nextInt(400_000));
      var one = World.response(province + "." + (1 + random.nextInt(3)), estimator, at, answers);
      events.add(one);
      switch (random.nextInt(6)) {
        case 0 ->
            events.add(
                new ResponseWithdrawn(
                    one.id(), 2, one.agency(), CorrectionReason.DUPLICATE, MARCH));
        case 1 -> events.add(one);
        default -> {}
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  private void awaitFacts(String province, List<Event> events) {
    var ids =
        events.stream()
            .filter(ResponseSubmitted.class::isInstance)
            .map(event -> ((ResponseSubmitted) event).id().toString())
            .distinct()
            .toArray(String[]::new);
    long withdrawn = events.stream().filter(event -> event instanceof ResponseWithdrawn).count();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        database.list(
                            """
                            select count(*) as ids, count(*) filter (where answers is null) as withdrawn
                              from survey_fact where response_id = any(?::text[]::uuid[])
                            """,
                            row -> List.of(row.count("ids"), row.count("withdrawn")),
                            (Object) ids))
                    .containsExactly(List.of((long) ids.length, withdrawn)));
    awaitN(
        province,
        Math.max(1, World.score("SIPAS-2023", province, "2026-03").map(IndexScored::n).orElse(1L)));
  }

  private List<String> tables(String province) {
    return database.list(
        """
        select t::text as line from survey_fact t join release_unit u on u.id = t.unit
         where agency like ? and answers is not null
        union all select t::text from survey_cell t join release_unit u on u.id = t.unit where agency like ?
        union all select t::text from survey_segment_cell t join release_unit u on u.id = t.unit where agency like ?
        order by line
        """,
        row -> row.text("line"),
        province + ".%",
        province + ".%",
        province + ".%");
  }

  private static void awaitN(String agency, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score("SIPAS-2023", agency, "2026-03").map(IndexScored::n))
                    .hasValueSatisfying(found -> assertThat(found).isGreaterThanOrEqualTo(n)));
  }

  private static ResponseSubmitted response(String agency, int score) {
    return World.response(agency, Estimator.SAMPLE, MARCH, World.answers(item -> score));
  }
}
