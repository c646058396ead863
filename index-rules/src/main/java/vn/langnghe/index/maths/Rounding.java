package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How official figures are rounded: number of decimals and what happens half way. */
public record Rounding(int scale, RoundingMode mode) {

  /** Divides and rounds once. */
  public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, scale, mode);
  }

  public BigDecimal round(BigDecimal value) {
    return value.setScale(scale, mode);
  }
}
