package vn.langnghe.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.standing.ScoreSummary;

class RankSimulationTest {

  private static final BigDecimal LEVEL = new BigDecimal("95");
  private static final int DRAWS = 1000;

  private static Entrant entrant(String agency, int rank, double value, double error) {
    return new Entrant(agency, rank, value, error, error);
  }

  private static Map<String, RankRange> simulated(long seed, Entrant... entrants) {
    return RankSimulation.of(List.of(entrants), LEVEL, seed, DRAWS);
  }

  private static RankRange range(int from, int to) {
    return new RankRange(from, to, LEVEL);
  }

  @Test
  void withoutIntervalsTheRangeIsTheRankAlsoOfTies() {
    assertThat(
            simulated(
                1,
                entrant("A", 1, 90, 0),
                entrant("B", 2, 80.0009, 0),
                entrant("C", 2, 80, 0),
                entrant("D", 4, 70, 0)))
        .isEqualTo(Map.of("A", range(1, 1), "B", range(2, 2), "C", range(2, 2), "D", range(4, 4)));
  }

  @Test
  void neighboursWithinTheMarginMayChangePlacesAndTheFarOnesMayNot() {
    assertThat(
            simulated(1, entrant("A", 1, 90, 1), entrant("B", 2, 89.5, 1), entrant("C", 3, 60, 1)))
        .isEqualTo(Map.of("A", range(1, 2), "B", range(1, 2), "C", range(3, 3)));
  }

  @Test
  void anAgencyWithoutAnIntervalCanStillBeOvertaken() {
    assertThat(simulated(1, entrant("A", 1, 90, 0), entrant("B", 2, 89, 2)))
        .isEqualTo(Map.of("A", range(1, 2), "B", range(1, 2)));
  }

  @Test
  void theSeedDecidesEverything() {
    var field = field(7);

    assertThat(RankSimulation.of(field, LEVEL, 5, DRAWS))
        .isEqualTo(RankSimulation.of(field, LEVEL, 5, DRAWS));
    assertThat(RankSimulation.of(field.reversed(), LEVEL, 5, DRAWS))
        .isEqualTo(RankSimulation.of(field, LEVEL, 5, DRAWS));
    assertThat(Draws.seed("SIPAS|2026|H21")).isNotEqualTo(Draws.seed("SIPAS|2026|H22"));
  }

  @Test
  void theRankIsAlwaysInItsRangeAndWiderIntervalsNeverNarrowIt() {
    for (long seed = 1; seed <= 40; seed++) {
      var field = field(seed);
      var narrow = RankSimulation.of(field, LEVEL, seed, DRAWS);
      var wide = RankSimulation.of(scaled(field, 1.7), LEVEL, seed, DRAWS);
      for (var entrant : field) {
        var one = Objects.requireNonNull(narrow.get(entrant.agency()));
        var other = Objects.requireNonNull(wide.get(entrant.agency()));
        assertThat(entrant.rank()).as("seed %d", seed).isBetween(one.from(), one.to());
        assertThat(one.from()).as("seed %d", seed).isBetween(1, field.size());
        assertThat(one.to()).as("seed %d", seed).isBetween(1, field.size());
        assertThat(other.from()).as("seed %d", seed).isLessThanOrEqualTo(one.from());
        assertThat(other.to()).as("seed %d", seed).isGreaterThanOrEqualTo(one.to());
      }
    }
  }

  private static List<Entrant> field(long seed) {
    var draws = new Draws(seed);
    var field = new ArrayList<Entrant>();
    double value = 100;
    for (int i = 0; i < 20; i++) {
      value -= Math.abs(draws.next());
      field.add(new Entrant("A" + i, i + 1, value, Math.abs(draws.next()), Math.abs(draws.next())));
    }
    return field;
  }

  private static List<Entrant> scaled(List<Entrant> field, double by) {
    return field.stream()
        .map(
            one ->
                new Entrant(
                    one.agency(), one.rank(), one.value(), one.below() * by, one.above() * by))
        .toList();
  }

  @Test
  void drawsAreStandardNormal() {
    var draws = new Draws(20_261_123L);
    double sum = 0;
    double squares = 0;
    int inside = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double draw = draws.next();
      sum += draw;
      squares += draw * draw;
      inside += Math.abs(draw) < 1.959964 ? 1 : 0;
    }

    assertThat(sum / n).isBetween(-0.01, 0.01);
    assertThat(squares / n).isBetween(0.985, 1.015);
    assertThat((double) inside / n).isBetween(0.948, 0.952);
  }

  @Test
  void higherIsOnlyClaimedOutsideTheMarginOfTheDifference() {
    var wide = new ScoreSummary.Interval(new BigDecimal("78"), new BigDecimal("82"), LEVEL);
    var first = Entrant.of("A", 1, new BigDecimal("80"), wide);

    assertThat(first.isClearlyAbove(entrant("B", 2, 77, 1), 95)).isTrue();
    assertThat(first.isClearlyAbove(entrant("B", 2, 78, 1), 95)).isFalse();
    assertThat(first.isClearlyAbove(entrant("B", 1, 80, 0), 95)).isFalse();
    assertThat(
            Entrant.of("C", 1, new BigDecimal("80"), null)
                .isClearlyAbove(entrant("D", 2, 79.99, 0), 95))
        .isTrue();
  }
}
