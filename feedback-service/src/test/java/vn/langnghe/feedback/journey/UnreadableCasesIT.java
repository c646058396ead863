package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.feedback.overdue.OverdueScan;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class UnreadableCasesIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String COUNTED = "unreadable_rows{table=\"citizen_case\"} 2.0";

  private final UUID sound = UUID.randomUUID();
  private final UUID sealedOtherwise = UUID.randomUUID();
  private final UUID ofNoKnownKind = UUID.randomUUID();

  @Inject MovableClock clock;
  @Inject Province province;
  @Inject OverdueScan scan;
  @Inject Database database;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void aCaseThatCannotBeReadStopsNoOtherAndIsNamedUntilItIsPutRight() {
    var code = opened(sound, "H21.17");
    opened(sealedOtherwise, "H21.17");
    opened(ofNoKnownKind, "H21.17");

    store(sealedOtherwise, "submission_sealed = '\\x00' || submission_sealed");
    store(ofNoKnownKind, "kind = 'UNHEARD_OF'");
    try {
      assertThat(listed())
          .contains(sound.toString())
          .doesNotContain(sealedOtherwise.toString(), ofNoKnownKind.toString());
      assertThat(ManagementPort.readiness())
          .contains(sealedOtherwise.toString(), ofNoKnownKind.toString());
      assertThat(ManagementPort.metrics()).contains(COUNTED);

      clock.set("2026-11-23T17:00:00Z");
      await()
          .atMost(SOON)
          .until(
              () -> {
                scan.mark(1000);
                return timeliness(code).equals("LATE");
              });
    } finally {
      store(sealedOtherwise, "submission_sealed = substr(submission_sealed, 2)");
      store(ofNoKnownKind, "kind = 'FEEDBACK'");
    }

    assertThat(listed())
        .contains(sound.toString(), sealedOtherwise.toString(), ofNoKnownKind.toString());
    await()
        .atMost(SOON)
        .until(
            () -> {
              scan.mark(1000);
              return !ManagementPort.readiness().contains(ofNoKnownKind.toString());
            });
    assertThat(ManagementPort.readiness()).doesNotContain(sealedOtherwise.toString());
    assertThat(ManagementPort.metrics()).doesNotContain(COUNTED);
  }

  private void store(UUID id, String change) {
    database.update("update citizen_case set " + change + " where id = ?", id);
  }

  private static Set<String> listed() {
    var seen = new HashSet<String>();
    var path = "/cases?agency=H21.17&limit=100";
    @Nullable String next = "";
    while (next != null) {
      var page = officer().get(path + (next.isEmpty() ? "" : "&cursor=" + next)).jsonPath();
      seen.addAll(page.getList("cases.status.id"));
      next = page.getString("next");
    }
    return seen;
  }

  private static String timeliness(String code) {
    return citizen().get("/tracking/" + code).jsonPath().getString("timeliness");
  }
}
