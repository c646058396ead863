package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are worked out to 30 digits from the incomplete beta and the error function. */
class QuantilesTest {

  @ParameterizedTest
  @CsvSource({
    "0.50, 0.67448975019608174",
    "0.68, 0.99445788320975317",
    "0.80, 1.2815515655446005",
    "0.85, 1.4395314709384559",
    "0.86, 1.4757910281791707",
    "0.999, 3.2905267314918948"
  })
  void theNormalQuantileHoldsInTheMiddleAndInTheTail(double level, double expected) {
    assertThat(Quantiles.normal(level)).isCloseTo(expected, within(2e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "0.50, 1, 1.0",
    "0.50, 3, 0.764892328404345",
    "0.95, 3, 3.18244630528371",
    "0.95, 4, 2.77644510519779",
    "0.95, 5, 2.57058183563632",
    "0.80, 5, 1.47588404882448",
    "0.90, 7, 1.89457860509001",
    "0.95, 99, 1.98421695158642",
    "0.999, 100, 3.39049131116423"
  })
  void studentsQuantileHoldsForOddAndEvenDegrees(double level, long df, double expected) {
    assertThat(Quantiles.student(level, df)).isCloseTo(expected, within(1e-12));
  }

  /** What the expansion leaves out grows with the level. */
  @ParameterizedTest
  @CsvSource({
    "0.50, 0.676926595959285, 5e-12",
    "0.80, 1.28998980856797, 1e-11",
    "0.95, 1.98373100295561, 1e-10",
    "0.999, 3.38947488404727, 1e-8"
  })
  void theExpansionTakesOverAt101Degrees(double level, double expected, double precision) {
    assertThat(Quantiles.student(level, 101)).isCloseTo(expected, within(precision));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4999, 0.9991, Double.NaN})
  void levelsOutsideOneHalfTo999PerMilleAreRefused(double level) {
    assertThatThrownBy(() -> Quantiles.normal(level)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.student(level, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
