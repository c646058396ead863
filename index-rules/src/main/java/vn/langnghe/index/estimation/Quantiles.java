package vn.langnghe.index.estimation;

/** How many standard errors a two-sided interval of a level spans to each side. */
public final class Quantiles {

  /** From here on the expansion in powers of 1/df is exact to more than nine digits. */
  private static final int LARGE = 100;

  private static final double[] CENTRE = {
    3.3871328727963665, 133.14166789178438, 1971.5909503065513,
    13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227
  };
  private static final double[] UNDER_CENTRE = {
    1.0,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852854
  };
  private static final double[] TAIL = {
    1.4234371107496835, 4.630337846156546, 5.769497221460691,
    3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414
  };
  private static final double[] UNDER_TAIL = {
    1.0,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169e-9
  };

  private Quantiles() {}

  /** For a level from 0.5 to 0.999: 1.959964 at 0.95. Algorithm AS 241 (Wichura 1988). */
  public static double normal(double level) {
    check(level);
    double q = level / 2;
    if (q <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(CENTRE, r) / polynomial(UNDER_CENTRE, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(0.5 - q)) - 1.6;
    return polynomial(TAIL, r) / polynomial(UNDER_TAIL, r);
  }

  /**
   * Student's t for a level from 0.5 to 0.999. Up to {@value #LARGE} degrees of freedom by
   * bisection of the finite series for whole degrees (Abramowitz and Stegun 26.7.3 and 26.7.4),
   * above by the expansion around the normal quantile (26.7.5).
   */
  public static double student(double level, long degreesOfFreedom) {
    check(level);
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException("no degree of freedom");
    }
    if (degreesOfFreedom > LARGE) {
      return expansion(normal(level), (double) degreesOfFreedom);
    }
    double low = 0;
    double high = 1000;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (within(middle, (int) degreesOfFreedom) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static void check(double level) {
    if (!(level >= 0.5 && level <= 0.999)) {
      throw new IllegalArgumentException("not a level of confidence: " + level);
    }
  }

  private static double expansion(double z, double df) {
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double z9 = z7 * z * z;
    double first = (z3 + z) / 4;
    double second = (5 * z5 + 16 * z3 + 3 * z) / 96;
    double third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
    double fourth = (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160;
    return z + (first + (second + (third + fourth / df) / df) / df) / df;
  }

  /** Probability that |t| stays below a bound. */
  private static double within(double bound, int df) {
    double angle = StrictMath.atan(bound / StrictMath.sqrt(df));
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    boolean odd = df % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = df == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= df - 2; k += 2) {
      term *= cosine * cosine * (k - 1) / k;
      sum += term;
    }
    return odd ? (angle + sine * sum) * 2 / StrictMath.PI : sine * sum;
  }

  private static double polynomial(double[] coefficients, double at) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * at + coefficients[i];
    }
    return value;
  }
}
