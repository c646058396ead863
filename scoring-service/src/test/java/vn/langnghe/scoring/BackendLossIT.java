package vn.langnghe.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** The database loses a backend while a request writes: the client is told to come again. */
@QuarkusTest
@WithPlatform
class BackendLossIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String UNAVAILABLE_TITLE =
      "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.";

  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void totalsAreNotAcknowledgedAndTheirRepeatCountsOnce(Moment moment) {
    var agency = "BL" + number(moment);
    World.province(agency, 0);
    var id = World.id();
    var body =
        Map.of(
            "id",
            id.toString(),
            "agency",
            agency,
            "period",
            "2026",
            "asOf",
            "2026-10-10T00:00:00+07:00",
            "counts",
            Map.of("dossiers.received", 10),
            "source",
            "test");
    Supplier<Response> post = () -> json(body).post("/api/v1/dossier-totals");

    var lost = Backends.underTest().kill(moment, table(moment, "dossier_report", "outbox"), post);

    assertUnavailable(lost);
    repeatUntil(201, post);
    assertThat(post.get().statusCode()).isEqualTo(200);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(reportsOnTheTopic(id)).containsExactly(id));
    assertThat(count("dossier_report", "id = '" + id + "'")).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void anImportIsNotAcknowledgedAndItsRepeatImportsEachAgencyOnce(Moment moment) {
    var agency = "BM" + number(moment);
    var csv = World.csvHeader() + agency + ",Tỉnh thử,,T,,province,,2020-01-01,,\n";
    Supplier<Response> post =
        () ->
            request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/agencies");

    var lost = Backends.underTest().kill(moment, table(moment, "agency", "outbox"), post);

    assertUnavailable(lost);
    repeatUntil(200, post);
    assertThat(post.get().jsonPath().getList("changed")).isEmpty();
    assertThat(count("agency", "code = '" + agency + "' and revision = 1")).isOne();
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        Records.shared().all("agencies").stream()
                            .filter(found -> agency.equals(found.key())))
                    .hasSize(1));
  }

  @ParameterizedTest
  @EnumSource
  void anAppraisalRoundIsNotOpenedAndItsRepeatOpensIt(Moment moment) {
    int year = 2030 + number(moment);
    var deadlines =
        Map.of(
            "SELF_SCORING", year + "-01-10",
            "INTERNAL_APPROVAL", year + "-01-11",
            "APPRAISAL_1", year + "-01-12",
            "EXPLANATION", year + "-01-13",
            "APPRAISAL_2", year + "-01-14");
    Supplier<Response> put =
        () ->
            json(Map.of("deadlines", deadlines)).put("/api/v1/appraisals/rounds/PAR-DEPT/" + year);

    var lost =
        Backends.underTest()
            .kill(moment, table(moment, "appraisal_round", "appraisal_deadline"), put);

    assertUnavailable(lost);
    repeatUntil(201, put);
    assertThat(put.get().statusCode()).isEqualTo(200);
    assertThat(count("appraisal_deadline", "period = '" + year + "'")).isEqualTo(5);
  }

  /** Keeps what one moment writes apart from what the others write. */
  private static int number(Moment moment) {
    return switch (moment) {
      case BEFORE_STATEMENT -> 1;
      case BETWEEN_STATEMENTS -> 2;
      case DURING_COMMIT -> 3;
    };
  }

  /** What a request reads or writes first, and what it writes after it. */
  private static String table(Moment moment, String first, String later) {
    return switch (moment) {
      case BEFORE_STATEMENT -> first;
      case BETWEEN_STATEMENTS, DURING_COMMIT -> later;
    };
  }

  private static void assertUnavailable(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.jsonPath().<String, Object>getMap("$"))
        .isEqualTo(
            Map.of(
                "type",
                "/problems/unavailable",
                "status",
                503,
                "code",
                "unavailable",
                "title",
                UNAVAILABLE_TITLE,
                "detail",
                UNAVAILABLE_TITLE));
  }

  private static void repeatUntil(int status, Supplier<Response> request) {
    Awaitility.await()
        .atMost(SOON)
        .until(() -> request.get().statusCode(), answered -> answered == status);
  }

  private long count(String table, String condition) {
    return database
        .first(
            "select count(*) as n from %s where %s".formatted(table, condition),
            row -> row.count("n"))
        .orElseThrow();
  }

  private static List<UUID> reportsOnTheTopic(UUID id) {
    return Records.shared().all("dossiers").stream()
        .map(found -> new String(found.value(), StandardCharsets.UTF_8))
        .filter(payload -> payload.contains(id.toString()))
        .map(payload -> id)
        .toList();
  }

  private static RequestSpecification json(Object body) {
    return request().contentType("application/json").body(body);
  }

  private static RequestSpecification request() {
    return given().auth().oauth2(Tokens.of("noivu")).header("Accept-Language", "vi");
  }
}
