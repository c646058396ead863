package vn.langnghe.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Period;
import vn.langnghe.event.Period.Length;

class SpanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void withoutWordsItIsTheLastTwelve() {
    var span = Span.of(Length.QUARTER, null, null, TODAY).orElseThrow();

    assertThat(span).hasSize(12).first().hasToString("2024-Q1");
    assertThat(span.getLast()).hasToString("2026-Q4");
  }

  @Test
  void bothEndsBelong() {
    assertThat(Span.of(Length.MONTH, "2025-11", "2026-02", TODAY).orElseThrow())
        .extracting(Period::toString)
        .isEqualTo(List.of("2025-11", "2025-12", "2026-01", "2026-02"));
  }

  @Test
  void whatIsNoSpanOrTooLongIsEmpty() {
    assertThat(Span.of(Length.MONTH, "2026-Q1", null, TODAY)).isEmpty();
    assertThat(Span.of(Length.MONTH, "2026-03", "2026-02", TODAY)).isEmpty();
    assertThat(Span.of(Length.MONTH, "2016-01", "2026-01", TODAY)).isEmpty();
    assertThat(Span.of(Length.MONTH, "2016-02", "2026-01", TODAY).orElseThrow()).hasSize(120);
    assertThat(Span.length("day")).isEmpty();
    assertThat(Span.length("")).contains(Length.QUARTER);
  }
}
