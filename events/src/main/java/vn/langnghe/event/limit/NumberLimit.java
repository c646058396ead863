package vn.langnghe.event.limit;

import java.math.BigDecimal;
import java.util.Optional;

/** Which decimal numbers there are: 100, 100.0 and 1E+2 are one number with one form. */
public final class NumberLimit {

  public static final int MOST_WHOLE_DIGITS = 15;
  public static final int MOST_DECIMALS = 9;

  private static final int MOST_WRITTEN = 100;

  private NumberLimit() {}

  /** By the number's exponent alone: nothing is written out that may be long. */
  public static boolean holds(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    return number.signum() == 0
        ? Math.abs((long) number.scale()) <= MOST_WHOLE_DIGITS
        : whole <= MOST_WHOLE_DIGITS
            && number.scale() <= MOST_DECIMALS
            && number.scale() >= -MOST_WHOLE_DIGITS;
  }

  /** Whether it can be written out: what we computed ourselves may have more decimals. */
  public static boolean canBeWritten(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_WRITTEN && number.precision() <= MOST_WRITTEN;
  }

  /** The number in its one form; empty where it has too many digits. */
  public static Optional<BigDecimal> plain(BigDecimal number) {
    if (!holds(number)) {
      return Optional.empty();
    }
    var stripped = number.stripTrailingZeros();
    return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
