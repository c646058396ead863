package vn.langnghe.index.estimation;

import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;

/**
 * Sums over respondents, from which the moments of every formula follow. Of one respondent x is the
 * number of answers that count, t how many of them are at level 4 or 5, s the sum of their levels.
 *
 * @param n respondents with at least one answer that counts
 * @param x sum of x
 * @param xx sum of x²
 * @param t sum of t
 * @param tt sum of t²
 * @param tx sum of t·x
 * @param s sum of s
 * @param ss sum of s²
 * @param sx sum of s·x
 */
public record AnswerMoments(
    long n, long x, long xx, long t, long tt, long tx, long s, long ss, long sx) {

  /** One item: a respondent who counts gave one answer, so its counts say everything. */
  public static AnswerMoments of(LevelCounts item) {
    long sum = 0;
    long squares = 0;
    for (int level = 1; level < LevelCounts.CELLS; level++) {
      sum += level * item.level(level);
      squares += (long) level * level * item.level(level);
    }
    long n = item.valid();
    long top = item.level(4) + item.level(5);
    return new AnswerMoments(n, n, n, top, top, top, sum, squares, sum);
  }

  /** Numerator and denominator of a formula, respondent by respondent. */
  public Moments of(Formula formula) {
    return switch (formula) {
      case TOP2 -> new Moments(n, t, x, tt, xx, tx);
      case MEAN5 -> new Moments(n, s, 5 * x, ss, 25 * xx, 5 * sx);
      case MEAN_0_100 -> new Moments(n, s - x, 4 * x, ss - 2 * sx + xx, 16 * xx, 4 * (sx - xx));
    };
  }
}
