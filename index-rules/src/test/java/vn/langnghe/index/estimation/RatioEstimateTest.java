package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioEstimateTest {

  private static RatioEstimate with(double variance, double simple, long degreesOfFreedom) {
    return new RatioEstimate(0.5, variance, simple, 10, degreesOfFreedom, 0);
  }

  @Test
  void aDesignEffectOfTwoHalvesTheRespondents() {
    assertThat(with(0.02, 0.01, 9).designEffect()).isEqualTo(2);
    assertThat(with(0.02, 0.01, 9).effectiveN(8)).isEqualTo(4);
  }

  @Test
  void respondentsAreNotMultipliedWithoutEndWhereTheDesignShowsNoSpread() {
    assertThat(with(0, 0.01, 9).designEffect()).isZero();
    assertThat(with(0, 0.01, 9).effectiveN(8)).isEqualTo(8);
    assertThat(with(0.02, 0, 9).designEffect()).isEqualTo(1);
  }

  @Test
  void aVarianceNeedsASpreadAndADegreeOfFreedomToSaySomething() {
    assertThat(with(0.01, 0.01, 1).varies()).isTrue();
    assertThat(with(0.01, 0.01, 0).varies()).isFalse();
    assertThat(with(0, 0.01, 1).varies()).isFalse();
  }

  /** Student's t with one degree at a level of one half is 1. */
  @Test
  void aShareThatVariesHasStudentsIntervalAndAnotherHasWilsons() {
    var student = with(0.01, 0.01, 1).ofShare(0.5);

    assertThat(student.low()).isCloseTo(0.4, within(1e-12));
    assertThat(student.high()).isCloseTo(0.6, within(1e-12));
    assertThat(with(0.01, 0.01, 0).ofShare(0.5)).isEqualTo(Interval.wilson(0.5, 10, 0.5));
  }
}
