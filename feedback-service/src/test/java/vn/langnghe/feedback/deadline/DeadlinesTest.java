package vn.langnghe.feedback.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.feedback.calendar.CalendarFile;
import vn.langnghe.feedback.calendar.WorkingCalendar;

class DeadlinesTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(CalendarFile.read("calendar/2026.csv"));
  private static final Deadlines DEADLINES =
      new Deadlines(CALENDAR, DeadlineFile.read("deadline/steps.csv"));
  private static final Instant MONDAY = Instant.parse("2026-11-02T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "REFUSE, 2026-11-04",
    "FIRST_SUPPLEMENT_REQUEST, 2026-11-09",
    "ANSWER, 2026-11-23",
    "PUBLISH, 2026-11-04",
    "ANSWER_AFTER_REOPENING, 2026-11-23",
    "RATE, 2026-12-02",
    "REOPEN, 2026-12-02"
  })
  void eachStepHasItsLastDay(Step step, LocalDate due) {
    assertThat(DEADLINES.due(step, MONDAY, MONDAY)).isEqualTo(due);
  }

  @Test
  void theClockMayStartLaterThanTheCase() {
    var forwarded = Instant.parse("2026-11-05T03:00:00Z");

    assertThat(DEADLINES.due(Step.ANSWER, MONDAY, forwarded)).isEqualTo("2026-11-27");
  }

  @Test
  void theRuleIsThatOfTheDayTheCaseWasReceived() {
    var old = limit("2000-01-01", LocalDate.parse("2026-11-01"), 20);
    var today = limit("2026-11-02", null, 15);
    var deadlines = new Deadlines(CALENDAR, List.of(old, today));
    var sunday = Instant.parse("2026-11-01T03:00:00Z");

    assertThat(deadlines.due(Step.ANSWER, MONDAY, MONDAY)).isEqualTo("2026-11-23");
    assertThat(deadlines.due(Step.ANSWER, sunday, MONDAY)).isEqualTo("2026-12-01");
  }

  @Test
  void twoRulesOnOneDayAreRefused() {
    var first = limit("2000-01-01", null, 20);
    var second = limit("2026-11-02", null, 15);

    assertThatThrownBy(() -> new Deadlines(CALENDAR, List.of(first, second)))
        .hasMessageContaining("Two limits hold at once");
  }

  @Test
  void theDueDayItselfIsInTimeUntilMidnightInVietnam() {
    var due = LocalDate.of(2026, 11, 23);

    assertThat(Deadlines.inTime(Instant.parse("2026-11-23T16:59:59Z"), due)).isTrue();
    assertThat(Deadlines.inTime(Instant.parse("2026-11-23T17:00:00Z"), due)).isFalse();
  }

  @Test
  void aStepInAnotherUnitIsRefusedWithFileAndLine() {
    assertThatThrownBy(() -> DeadlineFile.read("deadline/broken.csv"))
        .hasMessage("deadline/broken.csv line 2: REFUSE is counted in WORKING_DAYS");
  }

  @Test
  void reopeningIsLimited() {
    assertThat(DEADLINES.times(Step.REOPEN_AT_MOST, MONDAY)).isEqualTo(2);
  }

  private static Limit limit(String from, @Nullable LocalDate to, int days) {
    return new Limit(Step.ANSWER, days, LocalDate.parse(from), to, "test", false);
  }
}
