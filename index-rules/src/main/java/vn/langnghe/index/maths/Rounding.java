package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;

/** How official figures are rounded: number of decimals and what happens half way. */
public record Rounding(int scale, RoundingMode mode) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Divides and rounds once. */
  public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, scale, mode);
  }

  /** The share of pooled answers in percent, rounded once; null when no answer counts. */
  public @Nullable BigDecimal percent(Formula formula, LevelCounts counts) {
    return share(formula, counts, HUNDRED);
  }

  /** The same share of another maximum, rounded once; null when no answer counts. */
  @Nullable BigDecimal share(Formula formula, LevelCounts counts, BigDecimal maximum) {
    long denominator = formula.denominator(counts);
    return denominator == 0
        ? null
        : divide(
            maximum.multiply(BigDecimal.valueOf(formula.numerator(counts))),
            BigDecimal.valueOf(denominator));
  }

  public BigDecimal round(BigDecimal value) {
    return value.setScale(scale, mode);
  }
}
