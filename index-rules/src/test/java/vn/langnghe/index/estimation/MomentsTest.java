package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void oneRespondentAddsItsSquaresAndItsProduct() {
    assertThat(Moments.of(3, 4)).isEqualTo(new Moments(1, 3, 4, 9, 16, 12));
  }

  @Test
  void respondentsAreAddedUp() {
    assertThat(Moments.of(1, 2).plus(Moments.of(3, 5))).isEqualTo(new Moments(2, 4, 7, 10, 29, 17));
    assertThat(Moments.of(3, 4).times(5)).isEqualTo(new Moments(5, 15, 20, 45, 80, 60));
  }

  /** With r = ½ the residuals are 3 − 2 = 1 and 5 − 1 = 4. */
  @Test
  void residualsAndTheirSquaresFollowFromTheSums() {
    var two = Moments.of(3, 4).plus(Moments.of(5, 2));

    assertThat(two.residual(0.5)).isEqualTo(5);
    assertThat(two.squaredResidual(0.5)).isEqualTo(17);
  }
}
