package vn.langnghe.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BarTest {

  @Test
  void aBarIsAsLongAsItsShareOfTheMost() {
    assertThat(Bar.of(new BigDecimal("19.97"), new BigDecimal("20"), new BigDecimal("10")))
        .isEqualTo(new Bar("99.85%", "50%"));
  }

  @Test
  void nothingIsDrawnWhereThereIsNothingToCompare() {
    assertThat(Bar.of(null, BigDecimal.TEN, null)).isEqualTo(new Bar(null, null));
    assertThat(Bar.of(BigDecimal.ONE, null, null)).isEqualTo(new Bar(null, null));
    assertThat(Bar.of(BigDecimal.ONE, BigDecimal.ZERO, null)).isEqualTo(new Bar(null, null));
  }

  @Test
  void aBarStaysWithinItsTrack() {
    assertThat(Bar.of(new BigDecimal("-1"), BigDecimal.TEN, new BigDecimal("11")))
        .isEqualTo(new Bar("0%", "100%"));
  }
}
