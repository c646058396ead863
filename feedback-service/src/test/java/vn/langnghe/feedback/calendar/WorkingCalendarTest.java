package vn.langnghe.feedback.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Text;

/** Every expected day was counted by hand on a wall calendar. */
class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          Stream.of("calendar/2025.csv", "calendar/2026.csv", "calendar/2027.csv")
              .map(CalendarFile::read)
              .flatMap(List::stream)
              .toList());

  @ParameterizedTest(name = "{3}: {0} + {1} = {2}")
  @CsvSource({
    "2026-11-02T10:00+07:00, 15, 2026-11-23, three plain weeks",
    "2026-11-02T10:00+07:00, 1, 2026-11-03, the day of sending does not count",
    "2026-11-09T10:00+07:00, 15, 2026-12-01, over Culture Day on 24 November",
    "2026-11-06T08:00+07:00, 2, 2026-11-10, over a weekend",
    "2026-11-07T08:00+07:00, 2, 2026-11-10, sent on a Saturday",
    "2026-11-08T23:00+07:00, 2, 2026-11-10, sent on a Sunday",
    "2026-11-05T23:59+07:00, 1, 2026-11-06, a minute before midnight",
    "2026-11-06T00:00+07:00, 1, 2026-11-09, a minute later is another day",
    "2026-11-05T17:30Z, 1, 2026-11-09, the day is the day in Vietnam",
    "2026-02-11T10:00+07:00, 5, 2026-02-25, over Tet 2026",
    "2026-02-11T10:00+07:00, 15, 2026-03-11, the answer over Tet 2026",
    "2026-02-17T09:00+07:00, 2, 2026-02-24, sent on the first day of Tet",
    "2027-02-04T09:00+07:00, 2, 2027-02-15, over Tet 2027",
    "2025-01-24T09:00+07:00, 2, 2025-02-04, over Tet 2025",
    "2026-04-24T09:00+07:00, 5, 2026-05-06, over Hung Kings' Day in lieu and 30/4-1/5",
    "2027-04-29T09:00+07:00, 1, 2027-05-04, 1 May on a Saturday",
    "2026-08-28T09:00+07:00, 2, 2026-09-04, over the long National Day of 2026",
    "2026-08-21T09:00+07:00, 2, 2026-08-24, a Saturday that is worked counts",
    "2025-04-25T09:00+07:00, 2, 2025-04-28, a Saturday that is worked counts",
    "2025-04-25T09:00+07:00, 5, 2025-05-06, worked Saturday then four days off",
    "2025-12-31T09:00+07:00, 2, 2026-01-06, over the swapped 2 January",
    "2025-12-31T09:00+07:00, 6, 2026-01-10, due on a Saturday that is worked",
    "2027-12-31T09:00+07:00, 1, 2028-01-03, a year without entries has weekends only"
  })
  void dueDayIsTheLastDayInTime(OffsetDateTime sent, int days, LocalDate due, String why) {
    assertThat(CALENDAR.plusWorkingDays(sent.toInstant(), days)).as(why).isEqualTo(due);
  }

  @Test
  void everyHolidayFallsOnAWeekdayAndEverySwappedDayOnAWeekend() {
    for (var day : CALENDAR.exceptions().values()) {
      boolean weekend = day.date().getDayOfWeek().getValue() > 5;
      assertThat(weekend).as(day.toString()).isEqualTo(day.kind() == CalendarDay.Kind.WORKING);
    }
  }

  @Test
  void lastKnownYearTellsWhenTheFilesRunOut() {
    assertThat(CALENDAR.lastKnownYear()).isEqualTo(2027);
  }

  @Test
  void aDayNamedTwiceIsRefused() {
    var day =
        new CalendarDay(
            LocalDate.of(2026, 9, 2), CalendarDay.Kind.HOLIDAY, new Text("a", "a"), "b", false);

    assertThatThrownBy(() -> new WorkingCalendar(List.of(day, day)))
        .hasMessageContaining("2026-09-02");
  }

  @Test
  void aKindThatNobodyKnowsIsRefusedWithFileAndLine() {
    assertThatThrownBy(() -> CalendarFile.read("calendar/broken.csv"))
        .hasMessageStartingWith("calendar/broken.csv line 3: ")
        .hasMessageContaining("FEAST");
  }

  @Test
  void noDeadlineOfZeroDays() {
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 11, 2), 0))
        .hasMessageContaining("at least one");
  }
}
