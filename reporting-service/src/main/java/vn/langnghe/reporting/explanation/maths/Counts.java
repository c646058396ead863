package vn.langnghe.reporting.explanation.maths;

/**
 * A share of pooled answers.
 *
 * @param numerator what the answers reached
 * @param denominator what they could have reached; 0 where nobody answered
 */
record Counts(long numerator, long denominator) {

  static final Counts NONE = new Counts(0, 0);

  Counts plus(Counts other) {
    return new Counts(numerator + other.numerator, denominator + other.denominator);
  }

  Counts minus(Counts other) {
    return new Counts(numerator - other.numerator, denominator - other.denominator);
  }

  boolean isNone() {
    return numerator == 0 && denominator == 0;
  }
}
