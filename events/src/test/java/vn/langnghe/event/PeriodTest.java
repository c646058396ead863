package vn.langnghe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "2026-H3", "2026-Q0", "2026-13", "2026-00", "2026-1", "3026"})
  void anythingElseIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
  }
}
