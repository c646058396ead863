package vn.langnghe.scoring.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class DossierTotalsIT {

  /** The department's counts of 10 October 2026, which the rules are tested with too. */
  private static final String WORKED =
      "index-rules/src/test/resources/worked/h21.17-2026-10-10.csv";

  private static final Duration SOON = Duration.ofSeconds(40);

  @Test
  void theTotalsOfTheWorkedDepartmentGiveItsPublishedIndex() {
    World.province("H21", 17);
    var official =
        Map.of(
            "index", "766",
            "agency", "H21.17",
            "period", "2026",
            "value", new BigDecimal("79.27"),
            "parts", Map.of("CKMB", new BigDecimal("11.79"), "MDHL", 18),
            "source", "portal",
            "publishedOn", "2026-10-10");

    report(body(World.id().toString(), "H21.17", worked())).statusCode(201);
    post("noivu", "/api/v1/official-values", official).statusCode(201);
    post("noivu", "/api/v1/official-values", official).statusCode(200);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var score = World.current("766", "H21.17", "2026");
              assertThat(score.value()).isEqualTo(new BigDecimal("79.27"));
              assertThat(score.official()).isNotNull();
            });
    var score = World.current("766", "H21.17", "2026");
    assertThat(
            List.of("CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL").stream()
                .map(group -> World.value(score, group).toPlainString()))
        .containsExactly("11.79", "19.97", "6.72", "8.61", "14.18", "18.00");
    assertThat(score.asOf()).isEqualTo("2026-10-09T17:00:00Z");
    assertThat(score.n()).isZero();
  }

  @Test
  void theSameReportAgainGetsTheSameReceiptAndOtherContentIsRefused() {
    World.province("D1", 1);
    var id = World.id().toString();
    var receipt =
        report(body(id, "D1.1", Map.of("dossiers.received", 10L)))
            .statusCode(201)
            .extract()
            .asString();

    report(body(id, "D1.1", Map.of("dossiers.received", 10L)))
        .statusCode(200)
        .body(equalTo(receipt));
    report(body(id, "D1.1", Map.of("dossiers.received", 11L)))
        .statusCode(409)
        .body("code", equalTo("other-content"));
  }

  @Test
  void theReportWithTheNewestAsOfCounts() {
    World.province("D2", 1);
    var newer =
        body(
            World.id().toString(),
            "D2.1",
            Map.of("dossiers.received", 10L, "dossiers.on-time", 5L));
    var older =
        body(
            World.id().toString(),
            "D2.1",
            Map.of("dossiers.received", 99L, "dossiers.on-time", 99L));
    older.put("asOf", "2026-01-01T00:00:00Z");

    report(newer).statusCode(201);
    report(older).statusCode(201);
    report(body(World.id().toString(), "D2.1", Map.of("dossiers.online", 1L))).statusCode(201);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var score = World.current("766", "D2.1", "2026");
              assertThat(World.find(score.score(), "TDGQ").inputs().byName())
                  .containsEntry("dossiers.received", BigDecimal.TEN);
              assertThat(World.find(score.score(), "3.3").inputs().byName())
                  .containsEntry("dossiers.online", BigDecimal.ONE);
            });
  }

  @Test
  void wrongTotalsAreRefusedWithAReasonForEachField() {
    World.province("D3", 1);

    report(
            body(
                World.id().toString(),
                "D3.1",
                Map.of("no.such", 1L, "pakn.received", 1L, "dossiers.received", -1L)))
        .statusCode(422)
        .body("code", equalTo("invalid-totals"))
        .body("errors.code", hasItems("unknown-measure", "counted-from-cases", "out-of-range"));
    report(body(World.id().toString(), "D3.99", Map.of("dossiers.received", 1L)))
        .statusCode(422)
        .body("code", equalTo("unknown-agency"));
    post("kiosk-h21-17", "/api/v1/dossier-totals", Map.of()).statusCode(403);
    given()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/dossier-totals")
        .then()
        .statusCode(401);
  }

  @Test
  void aPartIsNeverMoreThanItsWhole() {
    World.province("D6", 1);

    report(
            body(
                World.id().toString(),
                "D6.1",
                Map.of("dossiers.received", 10L, "dossiers.on-time", 12L)))
        .statusCode(422)
        .body("code", equalTo("invalid-totals"))
        .body("errors.field", equalTo(List.of("counts.dossiers.on-time")))
        .body("errors.code", equalTo(List.of("part-above-whole")));
  }

  @Test
  void aBatchHasAResultForEachItem() {
    World.province("D4", 1);
    var id = World.id().toString();
    var good = body(id, "D4.1", Map.of("dossiers.received", 1L));

    post(
            "noivu",
            "/api/v1/dossier-totals/batch",
            List.of(
                good, good, body(World.id().toString(), "D4.9", Map.of("dossiers.received", 1L))))
        .statusCode(200)
        .body("status", equalTo(List.of("accepted", "already-accepted", "refused")))
        .body("[2].code", equalTo("unknown-agency"));
  }

  @Test
  void theProvinceAddsUpItsDepartmentsUnlessItReportsItself() {
    World.province("D5", 2);
    for (var department : List.of("D5.1", "D5.2")) {
      var counts = Map.of("dossiers.received", 10L, "dossiers.on-time", 9L);
      var totals = body(World.id().toString(), department, counts);
      totals.put("period", "2026-02");
      report(totals).statusCode(201);
    }

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        World.score("766", "D5", "2026-Q1")
                            .map(s -> World.find(s.score(), "TDGQ"))
                            .map(IndexScored.Score::inputs))
                    .hasValueSatisfying(
                        inputs ->
                            assertThat(inputs.byName())
                                .containsEntry("dossiers.received", BigDecimal.valueOf(20))));
  }

  private static Map<String, Object> body(String id, String agency, Map<String, Long> counts) {
    return new TreeMap<>(
        Map.of(
            "id",
            id,
            "agency",
            agency,
            "period",
            "2026",
            "asOf",
            "2026-10-10T00:00:00+07:00",
            "counts",
            counts,
            "source",
            "test"));
  }

  private static Map<String, Long> worked() {
    var counts = new TreeMap<String, Long>();
    try (var lines = Files.lines(ProjectRoot.find().resolve(WORKED))) {
      lines
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(cells -> counts.put(cells[0], Long.valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counts;
  }

  private static ValidatableResponse report(Object body) {
    return post("noivu", "/api/v1/dossier-totals", body);
  }

  private static ValidatableResponse post(String user, String path, Object body) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }
}
