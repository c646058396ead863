package vn.langnghe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {

  private static Measured measured(List<Double> ours, List<Double> theirs, double must) {
    return new Measured("f", "1/s", ours, theirs, "y", must, 1, Map.of());
  }

  @Test
  void theRatioIsTheMedianOfThePairs() {
    var figure = measured(List.of(50.0, 80.0, 90.0), List.of(100.0, 100.0, 90.0), 0.5);
    assertThat(figure.ratio()).isEqualTo(0.8);
    assertThat(figure.median()).isEqualTo(80.0);
    assertThat(figure.reached()).isTrue();
  }

  @Test
  void aFigureBelowItsBarIsNotReached() {
    assertThat(measured(List.of(40.0), List.of(100.0), 0.5).reached()).isFalse();
  }

  @Test
  void withoutAYardstickTheValueMustStayBelowTheBar() {
    assertThat(measured(List.of(200.0, 300.0), List.of(), 1000).reached()).isTrue();
    assertThat(measured(List.of(1200.0), List.of(), 1000).reached()).isFalse();
  }

  @Test
  void theSpreadIsTheLargestDistanceFromTheMedian() {
    assertThat(measured(List.of(90.0, 100.0, 120.0), List.of(1.0, 1.0, 1.0), 0).spreadPercent())
        .isEqualTo(20.0);
  }
}
