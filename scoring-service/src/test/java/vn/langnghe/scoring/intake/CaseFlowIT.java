package vn.langnghe.scoring.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Timeliness;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class CaseFlowIT {

  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");

  @Test
  void theHighestRevisionIsTheTruthInWhateverOrderTheyCome() {
    World.province("K1", 2);
    var id = World.id();

    World.send(
        List.of(
            state(id, 3, "K1.2", Timeliness.ON_TIME, true),
            state(id, 1, "K1.1", Timeliness.PENDING, null),
            state(id, 2, "K1.2", Timeliness.LATE, null)));
    World.send(state(id, 2, "K1.1", Timeliness.LATE, null));

    awaitCount("K1.2", "pakn.received", 1);
    awaitCount("K1.2", "pakn.on-time", 1);
    awaitCount("K1", "pakn.on-time", 1);
    assertThat(World.score("766", "K1.1", "2026-03")).isEmpty();
  }

  @Test
  void aForwardedCaseLeavesTheAgencyThatHadItBefore() {
    World.province("K2", 2);
    var id = World.id();
    World.send(state(id, 1, "K2.1", Timeliness.LATE, null));
    awaitCount("K2.1", "pakn.on-time", 0);

    World.send(state(id, 2, "K2.2", Timeliness.ON_TIME, true));

    awaitCount("K2.2", "pakn.on-time", 1);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              var left = World.current("766", "K2.1", "2026-03");
              assertThat(left.value()).isNull();
              assertThat(left.version()).isGreaterThan(1);
            });
  }

  @Test
  void neitherANewComplaintNorAReopenedOneMovesAnIndex() {
    World.province("K3", 1);
    var answered = state(World.id(), 1, "K3.1", Timeliness.ON_TIME, true);
    World.send(List.of(answered, state(World.id(), 1, "K3.1", Timeliness.LATE, null)));
    awaitCount("K3.1", "pakn.settled", 2);
    var before = World.current("766", "K3.1", "2026-03");

    World.send(List.of(filed("K3.1"), reopened(answered)));

    awaitCount("K3.1", "pakn.pending", 1);
    awaitCount("K3.1", "pakn.settled", 1);
    awaitCount("K3.1", "pakn.due", 2);
    var after = World.current("766", "K3.1", "2026-03");
    assertThat(after.value()).isEqualTo(before.value()).isEqualTo(new BigDecimal("6.00"));
    for (var code : List.of("5.2", "5.3")) {
      assertThat(World.value(after, code)).as(code).isEqualTo("3.00");
    }
  }

  @Test
  void whatIsKeptAndWhatIsCountedAnewAgreeOnWhatIsDue() {
    World.province("K4", 1);
    var disliked = state(World.id(), 1, "K4.1", Timeliness.ON_TIME, false);
    World.send(List.of(disliked, filed("K4.1"), reopened(disliked), filed("K4.1")));
    awaitCount("K4.1", "pakn.pending", 2);

    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .queryParam("index", "766")
        .queryParam("agency", "K4.1")
        .queryParam("period", "2026-03")
        .get("/api/v1/audit/live-equals-recomputed")
        .then()
        .statusCode(200)
        .body("equal", equalTo(true));
  }

  private static void awaitCount(String agency, String measure, long count) {
    await(agency + " " + measure)
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              var score = World.current("766", agency, "2026-03");
              assertThat(World.find(score.score(), "5.2").inputs().byName())
                  .containsEntry(measure, BigDecimal.valueOf(count));
            });
  }

  private static CaseChanged state(
      UUID id, long revision, String agency, Timeliness timeliness, @Nullable Boolean satisfied) {
    return state(
        id,
        revision,
        agency,
        new Step(CaseChange.ANSWERED, CaseState.ANSWERED),
        timeliness,
        satisfied);
  }

  private static CaseChanged filed(String agency) {
    var step = new Step(CaseChange.RECEIVED, CaseState.RECEIVED);
    return state(World.id(), 1, agency, step, Timeliness.PENDING, null);
  }

  private static CaseChanged reopened(CaseChanged answered) {
    return state(
        answered.caseId(),
        answered.revision() + 1,
        answered.agency(),
        new Step(CaseChange.REOPENED, CaseState.IN_PROGRESS),
        Timeliness.PENDING,
        answered.satisfied());
  }

  private record Step(CaseChange change, CaseState to) {}

  private static CaseChanged state(
      UUID id,
      long revision,
      String agency,
      Step step,
      Timeliness timeliness,
      @Nullable Boolean satisfied) {
    return new CaseChanged(
        id,
        revision,
        step.change(),
        CaseKind.FEEDBACK,
        agency,
        null,
        Channel.PORTAL,
        "other",
        step.to(),
        MARCH,
        MARCH.plusSeconds(revision),
        LocalDate.of(2026, 4, 1),
        null,
        null,
        timeliness,
        satisfied,
        step.change() == CaseChange.REOPENED ? 1 : 0);
  }
}
