package vn.langnghe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void dayBelongsToItsYearHalfQuarterAndMonth() {
    assertThat(Period.containing(LocalDate.of(2026, 11, 23)))
        .extracting(Period::toString)
        .containsExactly("2026", "2026-H2", "2026-Q4", "2026-11");
  }

  @Test
  void newYearBeginsInVietnamSevenHoursBeforeGreenwich() {
    assertThat(Period.month(Instant.parse("2026-12-31T16:59:59Z"))).hasToString("2026-12");
    assertThat(Period.month(Instant.parse("2026-12-31T17:00:00Z"))).hasToString("2027-01");
  }

  @Test
  void everyDayOfAHundredYearsLiesInsideItsPeriods() {
    for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
      for (var period : Period.containing(day)) {
        assertThat(day).isBetween(period.firstDay(), period.lastDay());
        assertThat(Period.of(period.toString())).isEqualTo(period);
      }
    }
  }

  @Test
  void partsTouchAndFillTheWhole() {
    for (var text : List.of("2026", "2026-H1", "2028-Q1")) {
      var whole = Period.of(text);
      var next = whole.firstDay();
      for (var part : whole.parts()) {
        assertThat(part.firstDay()).isEqualTo(next);
        assertThat(part.withLonger()).contains(whole);
        next = part.lastDay().plusDays(1);
      }
      assertThat(next.minusDays(1)).isEqualTo(whole.lastDay());
    }
  }

  @Test
  void aPeriodWithItsPartsIsEverythingThatLiesInsideIt() {
    assertThat(Period.of("2026-H2").withParts())
        .extracting(Period::toString)
        .containsExactly(
            "2026-H2", "2026-Q3", "2026-07", "2026-08", "2026-09", "2026-Q4", "2026-10", "2026-11",
            "2026-12");
    assertThat(Period.of("2026").withParts()).hasSize(1 + 2 + 4 + 12);
    assertThat(Period.of("2026-02").withParts()).containsExactly(Period.of("2026-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2025",
    "2026-H1, 2025-H2",
    "2026-H2, 2026-H1",
    "2026-Q1, 2025-Q4",
    "2026-Q4, 2026-Q3",
    "2026-01, 2025-12",
    "2026-11, 2026-10"
  })
  void thePreviousPeriodHasTheSameLengthAndEndsTheDayBefore(String period, String previous) {
    assertThat(Period.of(period).previous()).contains(Period.of(previous));
    assertThat(Period.of(previous).lastDay().plusDays(1)).isEqualTo(Period.of(period).firstDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2026-07-01",
    "2026-07-01, 2026-07-01",
    "2026-08-15, 2026-08-15",
    "2026-09-30, 2026-09-30",
    "2026-10-01, 2026-09-30"
  })
  void theDayThatDecidesIsTodayWithinAPeriodAndItsNearestDayOutside(
      LocalDate today, LocalDate decisive) {
    assertThat(Period.of("2026-Q3").decisiveDay(today)).isEqualTo(decisive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "2026-H3", "2026-Q0", "2026-13", "2026-00", "2026-1", "3026"})
  void anythingElseIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
  }

  @Test
  void theFirstPeriodHasNoPreviousAndTheLastNoNext() {
    assertThat(Period.of("2000").previous()).isEmpty();
    assertThat(Period.of("2000-01").previous()).isEmpty();
    assertThat(Period.of("2999").next()).isEmpty();
    assertThat(Period.of("2999-12").next()).isEmpty();
    assertThat(Period.of("2025-Q4").next()).contains(Period.of("2026-Q1"));
  }
}
