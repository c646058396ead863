package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    return new CaseChanged(
        id,
        revision,
        CaseChange.ANSWERED,
        CaseKind.FEEDBACK,
        agency,
        null,
        Channel.PORTAL,
        "other",
        CaseState.ANSWERED,
        MARCH,
        MARCH.plusSeconds(revision),
        LocalDate.of(2026, 4, 1),
        null,
        null,
        timeliness,
        satisfied,
        0);
  }
}
