package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightingTest {

  private static Group of(String cell, long respondents) {
    return new Group("", null, List.of(cell), Moments.of(1, 1).times(respondents));
  }

  /** (2 + 3 · 6) / 4 = 5. */
  @Test
  void theMeanWeightOfARespondentIsOneWhateverTheStart() {
    var groups = List.of(of("a", 1), of("b", 3));

    var fitted = Weighting.fit(groups, new double[] {2, 6}, List.of(), Caps.NONE, 10);

    assertThat(fitted.weights()).containsExactly(new double[] {0.4, 1.2}, within(1e-12));
    assertThat(fitted.iterations()).isEqualTo(1);
    assertThat(fitted.converged()).isTrue();
    assertThat(fitted.deviation()).isZero();
  }

  /** 9 : 1 asks for 1.8 and 0.2; capped at 1.5 the first has 75 % instead of 90 %. */
  @Test
  void theDeviationIsTheLargestDistanceOfAShareFromItsTarget() {
    var groups = List.of(of("a", 2), of("b", 2));
    var target = new Target(0, Map.of("a", 9.0, "b", 1.0));

    var fitted = Weighting.fit(groups, new double[] {5, 5}, List.of(target), new Caps(0, 1.5), 3);

    assertThat(fitted.weights()).containsExactly(new double[] {1.5, 0.5}, within(1e-12));
    assertThat(fitted.deviation()).isCloseTo(0.15, within(1e-12));
    assertThat(fitted.converged()).isFalse();
    assertThat(fitted.iterations()).isEqualTo(3);
    assertThat(fitted.capped()).isEqualTo(2);
  }

  @Test
  void aValueThatIsNotInTheDistributionKeepsItsWeight() {
    var groups = List.of(of("a", 1), of("b", 1), of("elsewhere", 2));
    var target = new Target(0, Map.of("a", 3.0, "b", 1.0));

    var fitted = Weighting.fit(groups, Weighting.equal(groups), List.of(target), Caps.NONE, 10);

    assertThat(fitted.weights()).containsExactly(new double[] {1.5, 0.5, 1}, within(1e-12));
    assertThat(fitted.unmatched()).isEqualTo(2);
    assertThat(fitted.empty()).isEmpty();
  }

  @Test
  void withoutAnyPopulationEverybodyCountsTheSame() {
    var groups = List.of(of("a", 1), of("b", 3));

    assertThat(Weighting.design(groups, Map.of())).containsExactly(1, 1);
  }
}
