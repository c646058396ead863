package vn.langnghe.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Period;

class BeforeTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2025",
    "2026-H2, 2026-H1",
    "2026-H1, 2025-H2",
    "2026-Q4, 2026-Q3",
    "2026-Q1, 2025-Q4",
    "2026-11, 2026-10",
    "2026-01, 2025-12"
  })
  void thePeriodBeforeHasTheSameLength(String period, String before) {
    assertThat(Before.of(Period.of(period))).hasToString(before);
  }
}
