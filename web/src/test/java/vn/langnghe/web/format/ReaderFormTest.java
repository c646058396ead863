package vn.langnghe.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;

class ReaderFormTest {

  private static final Locale VI = Locale.of("vi");
  private static final Locale EN = Locale.of("en");

  @ParameterizedTest
  @CsvSource({
    "79.27, '79,27', 79.27",
    "100, '100,00', 100.00",
    "1234567.5, '1.234.567,50', '1,234,567.50'",
    "0.005, '0,01', 0.01",
    "-3.1, '-3,10', -3.10"
  })
  void aResultHasTwoDecimals(BigDecimal value, String vi, String en) {
    assertThat(ReaderForm.decimal(value, VI)).isEqualTo(vi);
    assertThat(ReaderForm.decimal(value, EN)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 100", "100.00, 100, 100", "12.5, '12,50', 12.50", "1000, 1.000, '1,000'"})
  void aMaximumHasDecimalsOnlyWhereItNeedsThem(BigDecimal value, String vi, String en) {
    assertThat(ReaderForm.points(value, VI)).isEqualTo(vi);
    assertThat(ReaderForm.points(value, EN)).isEqualTo(en);
  }

  @Test
  void aCountIsGrouped() {
    assertThat(ReaderForm.count(1234567L, VI)).isEqualTo("1.234.567");
    assertThat(ReaderForm.count(1234567L, EN)).isEqualTo("1,234,567");
    assertThat(ReaderForm.count(0, VI)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"1.5, '+1,50', 1", "-1.5, '−1,50', -1", "0.004, '+0,00', 0", "0, '+0,00', 0"})
  void aChangeSaysItsDirection(BigDecimal value, String vi, int way) {
    assertThat(ReaderForm.signed(value, VI)).isEqualTo(vi);
    assertThat(ReaderForm.way(value)).isEqualTo(way);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, Năm 2026, 2026",
    "2026-H1, 6 tháng đầu năm 2026, First half of 2026",
    "2026-H2, 6 tháng cuối năm 2026, Second half of 2026",
    "2026-Q3, Quý 3/2026, Quarter 3 of 2026",
    "2026-01, Tháng 1/2026, January 2026",
    "2026-12, Tháng 12/2026, December 2026"
  })
  void aPeriodIsNamedAsOfficesNameIt(String period, String vi, String en) {
    assertThat(ReaderForm.words(Period.of(period), VI)).isEqualTo(vi);
    assertThat(ReaderForm.words(Period.of(period), EN)).isEqualTo(en);
  }

  @Test
  void aTextIsSaidInTheReadersLanguageAndInVietnameseToAnybodyElse() {
    var text = new Text("Hạng", "Rank");

    assertThat(ReaderForm.words(text, VI)).isEqualTo("Hạng");
    assertThat(ReaderForm.words(text, EN)).isEqualTo("Rank");
    assertThat(ReaderForm.words(text, Locale.FRENCH)).isEqualTo("Hạng");
  }

  @Test
  void timeIsThatOfVietNam() {
    var beforeMidnightInLondon = Instant.parse("2026-11-20T18:30:05Z");

    assertThat(ReaderForm.clock(beforeMidnightInLondon)).isEqualTo("01:30:05");
    assertThat(ReaderForm.day(beforeMidnightInLondon)).isEqualTo("21/11/2026");
    assertThat(ReaderForm.day(LocalDate.of(2026, 1, 2))).isEqualTo("02/01/2026");
  }
}
