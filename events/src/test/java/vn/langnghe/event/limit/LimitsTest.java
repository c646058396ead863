package vn.langnghe.event.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindOfCodeHasOneForm(CodeKind kind) {
    assertThat(kind.accepts("QA_B2_01")).isTrue();
    assertThat(kind.accepts("H21.17-a")).isTrue();
    assertThat(kind.accepts("x".repeat(kind.longest()))).isTrue();
    assertThat(kind.accepts("x".repeat(kind.longest() + 1))).isFalse();
    for (var wrong : new String[] {"", "_A", ".A", "A B", "A\u0000", "Ấ", "A/B", "A\n"}) {
      assertThat(kind.accepts(wrong)).as(wrong).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\u00a0", "\u200b", "\u3164", "\u2800", "\u115f", "\ufeff", "\u0301", "\n"
      })
  void whatNobodySeesIsBlank(String nothing) {
    assertThat(TextLimit.isVisible(nothing)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Ấ", "5", "?", "\uD83D\uDE00", "\u200ba"})
  void whatSomebodySeesIsNotBlank(String something) {
    assertThat(TextLimit.isVisible(something)).isTrue();
  }

  @Test
  void whatTheDatabaseCannotHoldIsNoText() {
    assertThat(TextLimit.isStorable("a\u0000")).isFalse();
    assertThat(TextLimit.isStorable("a\u001b")).isFalse();
    assertThat(TextLimit.isStorable("a\uD83D")).isFalse();
    assertThat(TextLimit.isStorable("\uDE00a")).isFalse();
    assertThat(TextLimit.isStorable("tab\t, hai\r\ndòng \uD83D\uDE00")).isTrue();
    assertThat(TextLimit.isLine("hai\ndòng")).isFalse();
  }

  @Test
  void aTextHasOneFormAndIsCountedInCodePoints() {
    assertThat(TextLimit.normal("a\u0302\u0301")).isEqualTo("\u1ea5");
    assertThat(TextLimit.length("\uD83D\uDE00a")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "3000-01-01T00:00:00Z",
        "1899-12-31T00:00:00Z",
        "2026-11-20T08:30:00",
        "2026-11-20T08:30:00+07",
        "2026-11-20 08:30:00Z",
        "2026-11-20T08:30Z",
        "2026-02-30T08:30:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:59:60Z",
        "2026-11-20",
        "1763627400"
      })
  void anInstantOfAnotherFormOrBeyondTheYearsIsNone(String text) {
    assertThat(TimeLimit.instant(text)).isEmpty();
  }

  @Test
  void anInstantIsKeptToTheMicrosecond() {
    assertThat(TimeLimit.instant("2026-11-20T08:30:00.123456789+07:00"))
        .contains(Instant.parse("2026-11-20T01:30:00.123456Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1899-12-31",
        "3000-01-01",
        "-0001-01-01",
        "+5900000-01-01",
        "2026-2-3",
        "2026-02-30",
        ""
      })
  void aDayOfAnotherFormOrBeyondTheYearsIsNone(String text) {
    assertThat(TimeLimit.day(text)).isEmpty();
  }

  @Test
  void aFactHasPeriodsFrom2000OnAndIsNotAheadOfTheClocks() {
    var now = Instant.parse("2026-11-26T00:00:00Z");

    assertThat(TimeLimit.isOfFact(Instant.parse("1999-12-31T16:59:59Z"), now)).isFalse();
    assertThat(TimeLimit.isOfFact(Instant.parse("1999-12-31T17:00:00Z"), now)).isTrue();
    assertThat(TimeLimit.isOfFact(now.plusSeconds(600), now)).isTrue();
    assertThat(TimeLimit.isOfFact(now.plusSeconds(601), now)).isFalse();
    assertThat(TimeLimit.hasPeriods(LocalDate.of(1999, 12, 31))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1E+2,100", "100.00,100", "9e1,90", "0.50,0.5", "0E-9,0", "-0.0,0"})
  void equalNumbersHaveOneForm(String given, String form) {
    assertThat(NumberLimit.plain(new BigDecimal(given))).contains(new BigDecimal(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-16400", "1e2000000", "1E+1000000000", "0.0000000001", "1e15"})
  void aNumberWithTooManyDigitsIsNone(String given) {
    assertThat(NumberLimit.plain(new BigDecimal(given))).isEmpty();
  }
}
