package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapsTest {

  private static List<Group> groups(int... respondents) {
    return IntStream.of(respondents)
        .mapToObj(n -> new Group("", null, List.of(), Moments.of(1, 1).times(n)))
        .toList();
  }

  private static double[] trimmed(Caps caps, List<Group> groups, double... weights) {
    caps.trim(groups, weights);
    return weights;
  }

  /** Mean 15 / 5 = 3, so the bound is 6; the 1 that is cut off goes to four respondents. */
  @Test
  void whatIsCutOffTheTopIsSharedByAllTheOthers() {
    assertThat(trimmed(new Caps(0, 2), groups(1, 2, 2), 7, 1, 3))
        .containsExactly(new double[] {6, 1.25, 3.25}, within(1e-12));
  }

  /** Bound 6: 5 is cut off and lifts the second to 6.25; of that 0.25 goes to the last three. */
  @Test
  void aWeightThatIsLiftedOverTheBoundIsCutToo() {
    assertThat(trimmed(new Caps(0, 1.2), groups(1, 1, 3), 11, 5, 3))
        .containsExactly(new double[] {6, 6, 13.0 / 3}, within(1e-12));
  }

  /** Mean 25 / 5 = 5, so the bound is 3; the 2 that one gains is taken from the other four. */
  @Test
  void whatIsAddedAtTheBottomIsTakenFromAllTheOthers() {
    assertThat(trimmed(new Caps(0.6, 2), groups(1, 2, 2), 1, 4, 8))
        .containsExactly(new double[] {3, 3.5, 7.5}, within(1e-12));
  }

  /** Bounds 1 and 10: one gains 1, one loses 2, and the 1 that is left goes to the first three. */
  @Test
  void bothBoundsHoldAtOnce() {
    assertThat(trimmed(new Caps(0.2, 2), groups(1, 2, 1), 0, 4, 12))
        .containsExactly(new double[] {4.0 / 3, 13.0 / 3, 10}, within(1e-12));
  }

  @Test
  void boundsOfOneMakeAllWeightsEqual() {
    assertThat(trimmed(new Caps(1, 1), groups(1, 3), 5, 1))
        .containsExactly(new double[] {2, 2}, within(1e-12));
    assertThat(trimmed(new Caps(0, 1), groups(1, 3), 5, 1))
        .containsExactly(new double[] {2, 2}, within(1e-12));
  }

  @Test
  void boundsThatCannotHoldTheMeanAreRefused() {
    refused(-0.1, 2);
    refused(1.1, 2);
    refused(Double.NaN, 2);
    refused(0, Double.NaN);
  }

  private static void refused(double lowest, double highest) {
    assertThatThrownBy(() -> new Caps(lowest, highest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The mean is 4; rounding may leave a weight a hair inside its bound. */
  @Test
  void respondentsAtABoundAreCountedOthersAreNot() {
    var groups = groups(2, 1, 4);
    double hair = 1e-11;

    assertThat(new Caps(0.5, 2).capped(groups, new double[] {2 + hair, 8 - hair, 4})).isEqualTo(3);
    assertThat(new Caps(0.5, 3).capped(groups, new double[] {2, 8, 4})).isEqualTo(2);
    assertThat(new Caps(0.4, 2).capped(groups, new double[] {2, 8, 4})).isEqualTo(1);
    assertThat(new Caps(0.4, 3).capped(groups, new double[] {2, 8, 4})).isZero();
  }

  @Test
  void aWeightOfNothingIsNotCappedWhereThereIsNoLowestWeight() {
    assertThat(new Caps(0, 3).capped(groups(1, 3), new double[] {0, 4})).isZero();
  }
}
