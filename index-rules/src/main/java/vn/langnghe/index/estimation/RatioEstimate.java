package vn.langnghe.index.estimation;

/**
 * A ratio with its precision.
 *
 * @param ratio weighted sum of y / weighted sum of x
 * @param variance its variance under the design
 * @param simpleVariance its variance if as many respondents had been drawn simply at random, with
 *     replacement
 * @param n number of respondents
 * @param degreesOfFreedom primary sampling units − strata
 * @param singletons strata with a single primary sampling unit; its distance from the mean of all
 *     stands for the spread that cannot be seen, which errs on the safe side
 */
public record RatioEstimate(
    double ratio,
    double variance,
    double simpleVariance,
    long n,
    long degreesOfFreedom,
    int singletons) {

  public double standardError() {
    return StrictMath.sqrt(variance);
  }

  /**
   * Variance under the design / variance of a simple random sample (Kish); 1 without any spread.
   */
  public double designEffect() {
    return simpleVariance > 0 ? variance / simpleVariance : 1;
  }

  /**
   * How many respondents of a simple random sample would tell as much as these.
   *
   * @param respondents those of the n who answered
   */
  public double effectiveN(long respondents) {
    double effect = designEffect();
    return effect > 0 ? respondents / effect : respondents;
  }

  /** Whether the answers of different units differ, so that the variance says something. */
  public boolean varies() {
    return variance > 0 && degreesOfFreedom > 0;
  }

  /** Ratio ± t · standard error, not bounded. */
  public Interval student(double level) {
    double half = Quantiles.student(level, degreesOfFreedom) * standardError();
    return new Interval(ratio - half, ratio + half);
  }

  /** Ratio ± z · standard error, not bounded. */
  public Interval normal(double level) {
    double half = Quantiles.normal(level) * standardError();
    return new Interval(ratio - half, ratio + half);
  }

  /**
   * The interval of a share: by t and the design's degrees of freedom within 0 to 1; where all
   * respondents agree, Wilson's over the respondents, because an interval without width would lie.
   */
  public Interval ofShare(double level) {
    if (!varies()) {
      return Interval.wilson(Math.clamp(ratio, 0, 1), (double) n, level);
    }
    var student = student(level);
    return Interval.within(student.low(), student.high());
  }
}
