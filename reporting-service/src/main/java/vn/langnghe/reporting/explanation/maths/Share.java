package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.event.IndexScored.Score;

/**
 * How pooled answers become a percentage. Which one a score rests on is not announced with it; it
 * is the one that gives every value of the tree back from its counts.
 */
enum Share {
  /** Share of the levels 4 and 5. */
  TOP2(1),
  /** Sum of the levels out of the highest possible sum. */
  MEAN5(5),
  /** The mean level, stretched so that level 1 is 0 and level 5 is 100. */
  MEAN_0_100(4);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Half of the last published decimal, whatever happens half way. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.005");

  private static final int LEVELS = 5;

  private final int most;

  Share(int most) {
    this.most = most;
  }

  /** The formula of both trees; empty where there is none for both. */
  static Optional<Share> of(Score before, Score after) {
    return Stream.of(values())
        .filter(share -> share.explains(before) && share.explains(after))
        .findFirst();
  }

  Counts counts(Score score) {
    long valid = level(score, "valid");
    return new Counts(numerator(score, valid), most * valid);
  }

  private long numerator(Score score, long valid) {
    if (this == TOP2) {
      return level(score, "4") + level(score, "5");
    }
    long sum = 0;
    for (int level = 1; level <= LEVELS; level++) {
      sum += level * level(score, Integer.toString(level));
    }
    return this == MEAN5 ? sum : sum - valid;
  }

  private boolean explains(Score score) {
    return gives(score) && score.parts().stream().allMatch(this::explains);
  }

  private boolean gives(Score score) {
    if (!score.inputs().containsKey("valid")) {
      return false;
    }
    var counts = counts(score);
    var value = score.value();
    if (value == null || counts.denominator() == 0) {
      return value == null && counts.denominator() == 0;
    }
    // |value − 100 n/d| ≤ 0.005, without a division.
    var denominator = BigDecimal.valueOf(counts.denominator());
    var exact = HUNDRED.multiply(BigDecimal.valueOf(counts.numerator()));
    return value
            .multiply(denominator)
            .subtract(exact)
            .abs()
            .compareTo(ROUNDING.multiply(denominator))
        <= 0;
  }

  private static long level(Score score, String name) {
    var count = score.inputs().get(name);
    return count == null ? 0 : count.longValueExact();
  }
}
