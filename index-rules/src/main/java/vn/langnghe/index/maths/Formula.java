package vn.langnghe.index.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How pooled answers become a percentage. The formula of the official index was not found, so the
 * choice is kept with the method.
 */
public enum Formula {
  /** Share of the levels 4 and 5. */
  TOP2 {
    @Override
    long numerator(LevelCounts counts) {
      return counts.level(4) + counts.level(5);
    }

    @Override
    long denominator(LevelCounts counts) {
      return counts.valid();
    }
  },

  /** Sum of the levels out of the highest possible sum. */
  MEAN5 {
    @Override
    long numerator(LevelCounts counts) {
      return sum(counts);
    }

    @Override
    long denominator(LevelCounts counts) {
      return 5 * counts.valid();
    }
  },

  /** The mean level, stretched so that level 1 is 0 and level 5 is 100. */
  MEAN_0_100 {
    @Override
    long numerator(LevelCounts counts) {
      return sum(counts) - counts.valid();
    }

    @Override
    long denominator(LevelCounts counts) {
      return 4 * counts.valid();
    }
  };

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  abstract long numerator(LevelCounts counts);

  abstract long denominator(LevelCounts counts);

  /** The percentage, rounded once; null when no answer counts. */
  public @Nullable BigDecimal percent(LevelCounts counts, Rounding rounding) {
    return outOf(HUNDRED, counts, rounding);
  }

  /** The same share of another maximum, rounded once; null when no answer counts. */
  @Nullable BigDecimal outOf(BigDecimal maximum, LevelCounts counts, Rounding rounding) {
    long denominator = denominator(counts);
    return denominator == 0
        ? null
        : rounding.divide(
            maximum.multiply(BigDecimal.valueOf(numerator(counts))),
            BigDecimal.valueOf(denominator));
  }

  private static long sum(LevelCounts counts) {
    long sum = 0;
    for (int level = 1; level < LevelCounts.CELLS; level++) {
      sum += level * counts.level(level);
    }
    return sum;
  }
}
