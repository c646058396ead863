package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.feedback.overdue.OverdueScan;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class LateIT {

  @Inject MovableClock clock;
  @Inject Province province;
  @Inject OverdueScan scan;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void theClockMarksACaseOnceItsLastDayHasPassed() {
    var id = UUID.randomUUID();
    var code = opened(id, "H21.17");

    clock.set("2026-11-23T16:59:59Z");
    scan.mark(1000);
    assertThat(timeliness(code)).isEqualTo("PENDING");

    clock.set("2026-11-23T17:00:00Z");
    await().atMost(Duration.ofSeconds(30)).until(() -> timeliness(code).equals("LATE"));
    scan.mark(1000);

    var listed = officer().get("/cases?overdue=true&limit=100").jsonPath();
    assertThat(listed.getList("cases.status.id")).contains(id.toString());
    officer().post("/cases/" + id + "/taking-in-charge", "{}");
    var answered = officer().post("/cases/" + id + "/answer", "{\"text\": \"Xin lỗi\"}");
    assertThat(answered.jsonPath().getString("timeliness")).isEqualTo("LATE");
    assertThat(officer().get("/cases/" + id).jsonPath().getList("history.change"))
        .containsExactly("RECEIVED", "OVERDUE", "TAKEN_IN_CHARGE", "ANSWERED");
    var told = CaseRecords.body(CaseRecords.awaitRevision(id, 2));
    assertThat(told.path("change").asText()).isEqualTo("OVERDUE");
    assertThat(told.path("timeliness").asText()).isEqualTo("LATE");
    assertThat(told.path("state").asText()).isEqualTo("RECEIVED");
  }

  @Test
  void anAnswerOnTheLastDayIsOnTimeAndOneAMinuteLaterIsLate() {
    var early = UUID.randomUUID();
    var late = UUID.randomUUID();
    for (var id : new UUID[] {early, late}) {
      opened(id, "H21.17");
      officer().post("/cases/" + id + "/taking-in-charge", "{}");
    }

    clock.set("2026-11-23T16:59:00Z");
    var inTime = officer().post("/cases/" + early + "/answer", "{\"text\": \"Xong\"}");
    clock.set("2026-11-23T17:00:00Z");
    var tooLate = officer().post("/cases/" + late + "/answer", "{\"text\": \"Xong\"}");

    assertThat(inTime.jsonPath().getString("timeliness")).isEqualTo("ON_TIME");
    assertThat(tooLate.jsonPath().getString("timeliness")).isEqualTo("LATE");
  }

  @Test
  void aCallTypedInLaterCountsFromTheDayOfTheCall() {
    var called =
        newCase(UUID.randomUUID(), "H21.17")
            .put("channel", "PHONE")
            .put("occurredAt", "2026-10-30T03:00:00Z");

    var receipt = portal().post("/cases", called.toString()).jsonPath();

    assertThat(receipt.getString("receivedAt")).isEqualTo("2026-10-30T03:00:00Z");
    assertThat(receipt.getString("dueOn")).isEqualTo("2026-11-20");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    for (int at = 0; at < 5; at++) {
      opened(UUID.randomUUID(), "H21.17");
    }
    var seen = new HashSet<String>();
    var path = "/cases?state=RECEIVED&limit=2";
    var page = officer().get(path).jsonPath();
    int lines = 0;
    for (int pages = 0; pages < 1000; pages++) {
      lines += page.getList("cases").size();
      seen.addAll(page.getList("cases.status.id"));
      if (page.getString("next") == null) {
        break;
      }
      page = officer().get(path + "&cursor=" + page.getString("next")).jsonPath();
    }

    assertThat(page.getString("next")).isNull();
    assertThat(seen).hasSize(lines).hasSizeGreaterThanOrEqualTo(5);
  }

  private static String timeliness(String code) {
    return citizen().get("/tracking/" + code).jsonPath().getString("timeliness");
  }
}
