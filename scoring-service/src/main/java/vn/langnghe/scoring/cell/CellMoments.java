package vn.langnghe.scoring.cell;

/**
 * Sums over respondents. Answers of one respondent hang together, so the variance of a pooled index
 * needs what each respondent contributed and not only what was counted. Whole numbers, so that what
 * is taken away leaves no trace.
 *
 * <p>Of one respondent: {@code x} is the number of answers that count, {@code t} how many of them
 * are at level 4 or 5, {@code s} the sum of their levels.
 */
public final class CellMoments {

  /** Respondents with at least one answer that counts. */
  public static final int N = 0;

  public static final int X = 1;
  public static final int XX = 2;
  public static final int T = 3;
  public static final int TT = 4;
  public static final int TX = 5;
  public static final int S = 6;
  public static final int SS = 7;
  public static final int SX = 8;

  /** How many sums there are. */
  public static final int COUNT = 9;

  private CellMoments() {}

  /** Adds a respondent's answers, or takes them away with sign −1. */
  public static void add(byte[] answers, int sign, long[] moments) {
    long x = 0;
    long t = 0;
    long s = 0;
    for (byte score : answers) {
      if (score > 0 && score < Cell.COUNTS_PER_ITEM) {
        x++;
        s += score;
        t += score >= 4 ? 1 : 0;
      }
    }
    moments[N] += x > 0 ? sign : 0;
    moments[X] += sign * x;
    moments[XX] += sign * x * x;
    moments[T] += sign * t;
    moments[TT] += sign * t * t;
    moments[TX] += sign * t * x;
    moments[S] += sign * s;
    moments[SS] += sign * s * s;
    moments[SX] += sign * s * x;
  }
}
