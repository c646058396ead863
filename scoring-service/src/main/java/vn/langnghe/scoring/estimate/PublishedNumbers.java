package vn.langnghe.scoring.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.langnghe.event.IndexScored;
import vn.langnghe.index.estimation.Interval;
import vn.langnghe.index.estimation.RatioEstimate;

/** From the estimators' binary numbers to published decimals: rounded once, half up, to four. */
final class PublishedNumbers {

  private static final int DECIMALS = 4;

  private PublishedNumbers() {}

  static BigDecimal percent(double share) {
    return decimal(share * 100);
  }

  static BigDecimal decimal(double number) {
    return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** The share of an item's respondents who chose a high level. */
  static IndexScored.Estimate wilson(long chosen, long n, BigDecimal level) {
    double share = (double) chosen / n;
    var interval = Interval.wilson(share, (double) n, level.movePointLeft(2).doubleValue());
    return new IndexScored.Estimate(
        percent(share),
        percent(interval.low()),
        percent(interval.high()),
        level,
        decimal((double) n),
        decimal(1),
        "wilson");
  }

  /**
   * A ratio of 0 to 1.
   *
   * @param n respondents who answered
   * @param level confidence in percent
   */
  static IndexScored.Estimate estimate(
      RatioEstimate ratio, long n, BigDecimal level, String method) {
    var interval = ratio.ofShare(level.movePointLeft(2).doubleValue());
    return new IndexScored.Estimate(
        percent(ratio.ratio()),
        percent(interval.low()),
        percent(interval.high()),
        level,
        decimal(ratio.effectiveN(n)),
        decimal(ratio.designEffect()),
        method);
  }

  /** The same interval around another value, within the scale and to one decimal. */
  static IndexScored.Estimate around(BigDecimal value, IndexScored.Estimate estimate) {
    var by = value.subtract(estimate.value());
    return new IndexScored.Estimate(
        value,
        coarse(estimate.low().add(by)),
        coarse(estimate.high().add(by)),
        estimate.level(),
        estimate.effectiveN().setScale(0, RoundingMode.HALF_UP),
        estimate.designEffect().setScale(1, RoundingMode.HALF_UP),
        estimate.method());
  }

  private static BigDecimal coarse(BigDecimal percent) {
    return percent
        .max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(100))
        .setScale(1, RoundingMode.HALF_UP);
  }
}
