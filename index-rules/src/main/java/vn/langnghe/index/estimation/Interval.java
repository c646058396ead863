package vn.langnghe.index.estimation;

/**
 * An interval of a share.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Interval(double low, double high) {

  /**
   * Wilson's score interval of an unweighted proportion (Wilson 1927, without correction for
   * continuity).
   *
   * @param share the proportion, 0 to 1
   * @param n number of independent respondents, above 0
   * @param level level of confidence, for example 0.95
   */
  public static Interval wilson(double share, double n, double level) {
    if (n <= 0 || share < 0 || share > 1) {
      throw new IllegalArgumentException("no proportion: " + share + " of " + n);
    }
    double z = Quantiles.normal(level);
    double z2 = z * z;
    double centre = share + z2 / (2 * n);
    double half = z * StrictMath.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    return within((centre - half) / scale, (centre + half) / scale);
  }

  /** An interval of a share never leaves 0 to 1. */
  static Interval within(double low, double high) {
    return new Interval(Math.max(0, low), Math.min(1, high));
  }
}
