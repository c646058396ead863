package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far ranks may move within the intervals. Each draw moves every agency by its own standard
 * error; counted is how many of those placed better an agency overtakes, and by how many of the
 * others it is overtaken. The range leaves out only the rarest draws to each side. Counting the two
 * apart makes the range a little wider than the rank itself would move, never narrower; and
 * intervals that all widen by the same factor never narrow it.
 */
final class RankSimulation {

  /** Differences below it are a tie, as in the ranking. */
  private static final double TOLERANCE = 0.001;

  /** Agencies further apart than so many standard errors never change places. */
  private static final double FAR = 7;

  private final List<Entrant> entrants;
  private final double[][] drawn;
  private final int draws;

  private RankSimulation(List<Entrant> entrants, long seed, int draws) {
    this.entrants = entrants;
    this.draws = draws;
    this.drawn = new double[entrants.size()][];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = draw(entrants.get(i), seed);
    }
  }

  /**
   * The ranges by agency code.
   *
   * @param entrants agencies with a value and their ranks
   * @param level confidence in percent
   * @param seed decides every draw
   * @param draws number of draws
   */
  static Map<String, RankRange> of(List<Entrant> entrants, BigDecimal level, long seed, int draws) {
    var simulation = new RankSimulation(entrants, seed, draws);
    int rarest = (int) Math.floor((1 - level.doubleValue() / 100) / 2 * draws);
    var ranges = new HashMap<String, RankRange>();
    for (int i = 0; i < entrants.size(); i++) {
      ranges.put(entrants.get(i).agency(), simulation.range(i, rarest, level));
    }
    return ranges;
  }

  /** Each agency has a stream of its own, so that one more agency changes nobody else's. */
  private double[] draw(Entrant entrant, long seed) {
    var values = new double[draws];
    var stream = new Draws(seed ^ Draws.seed(entrant.agency()));
    for (int k = 0; k < draws; k++) {
      double step = stream.next();
      values[k] = entrant.value() + step * (step < 0 ? entrant.below() : entrant.above());
    }
    return values;
  }

  private RankRange range(int i, int rarest, BigDecimal level) {
    var mine = entrants.get(i);
    var overtaken = new int[draws];
    var overtaking = new int[draws];
    for (int j = 0; j < drawn.length; j++) {
      var other = entrants.get(j);
      if (j != i && areNear(mine, other)) {
        boolean better = other.rank() < mine.rank();
        for (int k = 0; k < draws; k++) {
          double lead = drawn[j][k] - drawn[i][k];
          overtaken[k] += better && lead <= -TOLERANCE ? 1 : 0;
          overtaking[k] += !better && lead >= TOLERANCE ? 1 : 0;
        }
      }
    }
    return new RankRange(
        mine.rank() - most(overtaken, rarest), mine.rank() + most(overtaking, rarest), level);
  }

  private static boolean areNear(Entrant one, Entrant other) {
    double reach = Math.max(one.below(), one.above()) + Math.max(other.below(), other.above());
    return Math.abs(one.value() - other.value()) <= FAR * reach;
  }

  /** The largest count after the rarest draws are left out. */
  private int most(int[] counts, int rarest) {
    Arrays.sort(counts);
    return counts[draws - 1 - rarest];
  }
}
