package vn.langnghe.index.estimation;

/**
 * Sums over respondents of what each adds to the numerator (y) and to the denominator (x) of a
 * ratio. They are whole numbers, so their sum does not depend on the order of addition; and they
 * are all that a variance with the respondent as its unit needs.
 *
 * @param n number of respondents
 * @param y sum of y
 * @param x sum of x
 * @param yy sum of y²
 * @param xx sum of x²
 * @param xy sum of x·y
 */
public record Moments(long n, long y, long x, long yy, long xx, long xy) {

  /** Nobody. */
  public static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0);

  /** One respondent. */
  public static Moments of(long y, long x) {
    return new Moments(1, y, x, y * y, x * x, x * y);
  }

  public Moments plus(Moments other) {
    return new Moments(
        n + other.n, y + other.y, x + other.x, yy + other.yy, xx + other.xx, xy + other.xy);
  }

  /** This many respondents that all add the same. */
  public Moments times(long respondents) {
    return new Moments(
        n * respondents,
        y * respondents,
        x * respondents,
        yy * respondents,
        xx * respondents,
        xy * respondents);
  }

  /** Sum of the residuals y − r·x. */
  double residual(double r) {
    return y - r * x;
  }

  /** Sum of the squared residuals (y − r·x)². */
  double squaredResidual(double r) {
    return yy - 2 * r * xy + r * r * xx;
  }
}
