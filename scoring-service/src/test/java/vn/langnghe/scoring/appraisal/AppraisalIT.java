package vn.langnghe.scoring.appraisal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.scoring.appraisal.FileRequests.APPRAISER;
import static vn.langnghe.scoring.appraisal.FileRequests.APPROVER;
import static vn.langnghe.scoring.appraisal.FileRequests.ASSESSOR;
import static vn.langnghe.scoring.appraisal.FileRequests.LEAD;
import static vn.langnghe.scoring.appraisal.FileRequests.claim;
import static vn.langnghe.scoring.appraisal.FileRequests.code;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreState;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

/** One agency, one index, from the opening of the round to the fixed score. */
@QuarkusTest
@WithPlatform
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppraisalIT {

  private static final FileRequests FILE = new FileRequests("PAR-DEPT", 2025, "H21.17");
  private static final byte[] PDF = "%PDF-1.7 minh chứng".getBytes(StandardCharsets.UTF_8);
  private static @Nullable String evidence;

  @Test
  @Order(1)
  void homeAffairsOpensARoundOnceWithItsDeadlines() {
    World.province("H21", 17);

    var opened = FILE.open(LEAD, 10);

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.jsonPath().getList("deadlines.stage")).hasSize(5);
    assertThat(FILE.open(LEAD, 10).statusCode()).isEqualTo(200);
    assertThat(code(FILE.open(LEAD, 11))).isEqualTo("round-opened-otherwise");
    assertThat(FILE.open(APPRAISER, 10).statusCode()).isEqualTo(403);
    assertThat(code(new FileRequests("NONE", 2025, "H21.17").open(LEAD, 10)))
        .isEqualTo("unknown-index");
    assertThat(
            code(
                new FileRequests("PAR-DEPT", 2023, "H21.17")
                    .self("PAKN", claim("{\"points\": 1}"))))
        .isEqualTo("round-not-found");
  }

  @Test
  @Order(2)
  void evidenceIsWhatItSaysItIsAndIsKeptOnce() {
    var kept = FILE.upload("application/pdf", "ON-TIME", PDF);

    assertThat(kept.statusCode()).isEqualTo(200);
    evidence = kept.jsonPath().getString("id");
    // printf '%PDF-1.7 minh chứng' | sha256sum
    assertThat(kept.jsonPath().getString("sha256"))
        .isEqualTo("b42f76ce0e796bf77201eb028bbd4c7d42e49c7482e0f1a76a73deef861a5e12");
    assertThat(FILE.upload("application/pdf", "ON-TIME", PDF).asString())
        .isEqualTo(kept.asString());
    assertThat(code(FILE.upload("text/html", "ON-TIME", PDF))).isEqualTo("evidence-type");
    assertThat(code(FILE.upload("image/png", "ON-TIME", PDF))).isEqualTo("evidence-content");
    assertThat(code(FILE.upload("application/pdf", "ON-TIME&sha256=" + "0".repeat(64), PDF)))
        .isEqualTo("evidence-hash");
    assertThat(FILE.upload("application/pdf", "ON-TIME", new byte[11_000_000]).statusCode())
        .isEqualTo(413);
  }

  @Test
  @Order(3)
  void theAgencyScoresItselfWithinTheRubric() {
    var scored =
        FILE.self(
            "ON-TIME",
            """
            {"claim": {"inputs": {"dossiers.on-time": {"number": 90},
             "dossiers.received": {"number": 100}}}, "note": "Sổ theo dõi", "evidence": ["%s"]}
            """
                .formatted(evidence));

    assertThat(scored.statusCode()).isEqualTo(200);
    assertThat(FILE.self("PAKN", claim("{\"points\": 18}")).statusCode()).isEqualTo(200);
    assertThat(FILE.self("PAKN", claim("{\"points\": 18}")).statusCode()).isEqualTo(200);
    assertThat(FILE.self("ONLINE", claim("{\"notApplicable\": true}")).statusCode()).isEqualTo(200);
    assertThat(code(FILE.self("PAKN", claim("{\"points\": 20.01}")))).isEqualTo("invalid-claim");
    assertThat(code(FILE.self("PAKN", claim("{}")))).isEqualTo("invalid-claim");
    assertThat(code(FILE.self("PAKN", claim("{\"inputs\": {\"pakn.on-time\": {\"yes\": true}}}"))))
        .isEqualTo("invalid-claim");
    assertThat(code(FILE.self("X", claim("{\"points\": 1}")))).isEqualTo("unknown-criterion");
    assertThat(
            code(
                FILE.self(
                    "PAKN",
                    """
                    {"claim": {"points": 1}, "evidence": ["%s"]}
                    """
                        .formatted(evidence))))
        .isEqualTo("unknown-evidence");
  }

  @Test
  @Order(4)
  void aDraftIsTheAgencysOwn() {
    var other = new FileRequests("PAR-DEPT", 2025, "H21.16");

    assertThat(FILE.read(ASSESSOR).statusCode()).isEqualTo(200);
    assertThat(code(FILE.read(APPRAISER))).isEqualTo("draft");
    assertThat(code(FILE.read(LEAD))).isEqualTo("draft");
    assertThat(given().get(FILE.path()).statusCode()).isEqualTo(403);
    assertThat(code(other.read(ASSESSOR))).isEqualTo("draft");
    assertThat(code(other.self("PAKN", claim("{\"points\": 1}")))).isEqualTo("other-agency");
    assertThat(code(other.upload("application/pdf", "PAKN", PDF))).isEqualTo("other-agency");
    assertThat(code(FILE.appraise("PAKN", "{\"points\": 1}"))).isEqualTo("wrong-stage");
    assertThat(FileRequests.as(APPRAISER).get(FILE.path() + "/evidence/" + evidence).statusCode())
        .isEqualTo(404);
  }

  @Test
  @Order(5)
  void theHeadSendsBackWithAReasonAndThenApproves() {
    assertThat(code(FILE.move(APPROVER, "APPROVE", ""))).isEqualTo("wrong-stage");
    assertThat(FILE.move(ASSESSOR, "SUBMIT", "").statusCode()).isEqualTo(200);
    assertThat(FILE.move(ASSESSOR, "SUBMIT", "").statusCode()).isEqualTo(200);
    assertThat(code(FILE.self("PAKN", claim("{\"points\": 17}")))).isEqualTo("wrong-stage");
    assertThat(code(FILE.move(APPROVER, "RETURN", ""))).isEqualTo("reason-required");
    assertThat(code(FILE.move(APPROVER, "RETURN", " "))).isEqualTo("invalid-input");
    assertThat(FILE.move(APPROVER, "RETURN", "Thiếu căn cứ").jsonPath().getString("stage"))
        .isEqualTo("SELF_SCORING");
    assertThat(FILE.self("PAKN", claim("{\"points\": 17}")).statusCode()).isEqualTo(200);
    assertThat(FILE.move(ASSESSOR, "SUBMIT", "").statusCode()).isEqualTo(200);
    assertThat(code(FILE.move(ASSESSOR, "APPROVE", ""))).isEqualTo("other-side");

    var approved = FILE.move(APPROVER, "APPROVE", "");

    assertThat(approved.jsonPath().getString("stage")).isEqualTo("APPRAISAL_1");
    assertThat(approved.jsonPath().getString("filedOn")).isEqualTo(FileRequests.today().toString());
    awaitUntold("ON-TIME");
    assertThat(World.current("PAR-DEPT", "H21.17", "2025").value()).isNull();
    assertNobodyReadsAClaim();
    assertThat(FILE.read(ASSESSOR).asString()).contains("17");
    assertLiveIsRecomputed();
  }

  @Test
  @Order(6)
  void theFirstRoundIsToldToTheAgencyAndToNobodyElse() {
    var at = Instant.parse("2025-06-30T10:00:00Z");
    World.send(
        new DossierTotalsReported(
            World.id(),
            "H21.17",
            Period.month(at),
            at,
            Map.of("dossiers.received", 100L, "dossiers.on-time", 80L),
            "test",
            at));
    assertThat(FILE.appraise("ON-TIME", "{\"points\": 30}").statusCode()).isEqualTo(200);
    assertThat(FILE.read(ASSESSOR).asString()).doesNotContain("Theo minh chứng");
    assertThat(code(FILE.move(APPROVER, "CLOSE_ROUND_1", ""))).isEqualTo("other-side");

    assertThat(FILE.move(APPRAISER, "CLOSE_ROUND_1", "").statusCode()).isEqualTo(200);

    awaitCounted("ON-TIME", "28.00");
    assertNobodyReadsAClaim();
    assertThat(FILE.read(ASSESSOR).asString()).contains("Theo minh chứng");
    assertLiveIsRecomputed();
  }

  @Test
  @Order(7)
  void theAgencyExplainsAndTheSecondRoundFixesTheScore() {
    assertThat(code(FILE.appraise("ON-TIME", "{\"points\": 31}"))).isEqualTo("wrong-stage");
    assertThat(FILE.explain("ON-TIME", "Có 5 hồ sơ tạm dừng hợp lệ").statusCode()).isEqualTo(200);
    assertThat(code(FILE.move(APPRAISER, "SKIP_EXPLANATION", "Không gửi")))
        .isEqualTo("deadline-not-passed");
    assertThat(FILE.read(APPRAISER).asString()).doesNotContain("tạm dừng");
    assertThat(FILE.move(APPROVER, "SEND_EXPLANATION", "").statusCode()).isEqualTo(200);
    assertThat(FILE.read(APPRAISER).asString()).contains("tạm dừng");
    assertThat(FILE.appraise("ON-TIME", "{\"points\": 31}").statusCode()).isEqualTo(200);
    assertThat(FILE.read(ASSESSOR).jsonPath().getFloat("lines[1].appraised.claim.points"))
        .isEqualTo(30f);
    assertThat(given().get(FILE.path()).statusCode()).isEqualTo(403);

    var fixed = FILE.move(APPRAISER, "FIX", "");

    assertThat(fixed.jsonPath().getString("stage")).isEqualTo("FIXED");
    awaitStreams("ON-TIME", "31.50", "31.00", "28.00");
    assertThat(leaf("PAKN").state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(leaf("PAKN").value()).isEqualByComparingTo("17");
    // The rubric gives all points where no feedback came in, and our own register would know.
    awaitStreams("PAKN", "17.00", null, "20.00");
    assertThat(World.value(World.current("PAR-DEPT", "H21.17", "2025"), "ON-TIME"))
        .isEqualByComparingTo("31");
    assertLiveIsRecomputed();
    assertThat(code(FILE.self("PAKN", claim("{\"points\": 1}")))).isEqualTo("wrong-stage");
  }

  @Test
  @Order(8)
  void whatIsFixedIsPublicExceptFilesAndNames() {
    var sheet = given().get(FILE.path());
    var history = given().get(FILE.path() + "/history");

    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.jsonPath().getFloat("lines[1].appraised.claim.points")).isEqualTo(31f);
    assertThat(sheet.asString()).doesNotContain(ASSESSOR).doesNotContain(APPRAISER);
    assertThat(history.jsonPath().getList("move"))
        .containsSubsequence(
            List.of(
                "SUBMIT",
                "RETURN",
                "SUBMIT",
                "APPROVE",
                "CLOSE_ROUND_1",
                "SEND_EXPLANATION",
                "FIX"));
    assertThat(history.jsonPath().getList("findAll {it.criterion == 'PAKN'}.word.claim.points"))
        .hasSize(2);
    var named = FileRequests.as(APPRAISER).get(FILE.path() + "/history");
    assertThat(named.jsonPath().getList("word.by")).contains(ASSESSOR, APPROVER, APPRAISER);
    var file = FILE.path() + "/evidence/" + evidence;
    assertThat(given().get(file).statusCode()).isEqualTo(401);
    assertThat(FileRequests.as(APPRAISER).get(file).asByteArray()).isEqualTo(PDF);
    var own = FileRequests.as(ASSESSOR).get(file);
    assertThat(own.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''Bao");
    assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  private static void awaitUntold(String criterion) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(leaf(criterion).awaitsAppraisal()).isTrue();
              assertThat(leaf(criterion).inputs()).isEqualTo(Inputs.NONE);
              assertThat(leaf(criterion).streams()).isNull();
            });
  }

  /** The register's figure alone: the appraisers' points stay a draft until the file is fixed. */
  private static void awaitCounted(String criterion, String value) {
    Awaitility.await().untilAsserted(() -> assertThat(leaf(criterion).value()).isEqualTo(value));
    assertThat(leaf(criterion).streams()).isNull();
  }

  /** Whatever was published so far, and the trial that everybody may ask for. */
  private static void assertNobodyReadsAClaim() {
    var trial =
        given()
            .get("/api/v1/what-if?index=PAR-DEPT&agency=H21.17&period=2025&criterion=SIPAS")
            .asString();
    assertThat(trial).doesNotContain("31.50").doesNotContain("17.00");
    for (var version : World.versions("PAR-DEPT", "H21.17", "2025")) {
      assertThat(version.score().toString()).doesNotContain("31.50").doesNotContain("17.00");
      assertThat(World.find(version.score(), "ON-TIME").streams()).isNull();
    }
  }

  private static void awaitStreams(
      String criterion,
      @Nullable String self,
      @Nullable String appraised,
      @Nullable String automatic) {
    var expected = new Streams(points(self), points(appraised), points(automatic));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(leaf(criterion).streams()).isEqualTo(expected));
  }

  private static IndexScored.Score leaf(String criterion) {
    return World.find(World.current("PAR-DEPT", "H21.17", "2025").score(), criterion);
  }

  private static @Nullable BigDecimal points(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static void assertLiveIsRecomputed() {
    var comparison =
        FileRequests.as(LEAD)
            .get("/api/v1/audit/live-equals-recomputed?index=PAR-DEPT&agency=H21.17&period=2025");
    assertThat(comparison.jsonPath().getBoolean("equal")).as(comparison.asString()).isTrue();
  }
}
