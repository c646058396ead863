package vn.langnghe.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A bar: how much of the most was reached, and a mark where another figure lies. The tag {@code
 * bar} draws it; the figures stand in words beside it.
 *
 * @param fill percent of the width that is filled; null where there is no value
 * @param mark percent of the width at which the mark stands; null for none
 */
public record Bar(@Nullable String fill, @Nullable String mark) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A bar of a value beside a second one; both of the same most. */
  public static Bar of(
      @Nullable BigDecimal value, @Nullable BigDecimal most, @Nullable BigDecimal marked) {
    return new Bar(percent(value, most), percent(marked, most));
  }

  private static @Nullable String percent(@Nullable BigDecimal value, @Nullable BigDecimal most) {
    if (value == null || most == null || most.signum() <= 0) {
      return null;
    }
    return value
            .multiply(HUNDRED)
            .divide(most, 2, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(HUNDRED)
            .stripTrailingZeros()
            .toPlainString()
        + '%';
  }
}
