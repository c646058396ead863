package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.standing.ScoreSummary;

/**
 * An agency with a value, as the simulation sees it.
 *
 * @param agency agency code
 * @param rank its place
 * @param value its value
 * @param below one standard error downwards, in the unit of the value; 0 without an interval
 * @param above one standard error upwards
 */
record Entrant(String agency, int rank, double value, double below, double above) {

  /**
   * Two-sided normal quantiles by confidence in percent; an interval of another level is scaled by
   * the nearest.
   */
  private static final double[][] QUANTILES = {
    {80, 1.281552}, {90, 1.644854}, {95, 1.959964}, {98, 2.326348}, {99, 2.575829}, {99.9, 3.290527}
  };

  static Entrant of(
      String agency, int rank, BigDecimal value, ScoreSummary.@Nullable Interval interval) {
    double at = value.doubleValue();
    if (interval == null) {
      return new Entrant(agency, rank, at, 0, 0);
    }
    double z = quantile(interval.level().doubleValue());
    return new Entrant(
        agency,
        rank,
        at,
        Math.max(0, at - interval.low().doubleValue()) / z,
        Math.max(0, interval.high().doubleValue() - at) / z);
  }

  boolean isSure() {
    return below == 0 && above == 0;
  }

  /**
   * Whether it may be called higher than another: the difference is outside the margin of the
   * difference, both being independent.
   */
  boolean isClearlyAbove(Entrant other, double level) {
    double error = Math.sqrt(below * below + other.above * other.above);
    return rank < other.rank && value - other.value > quantile(level) * error;
  }

  private static double quantile(double level) {
    double[] nearest = QUANTILES[0];
    for (var candidate : QUANTILES) {
      if (Math.abs(candidate[0] - level) < Math.abs(nearest[0] - level)) {
        nearest = candidate;
      }
    }
    return nearest[1];
  }
}
