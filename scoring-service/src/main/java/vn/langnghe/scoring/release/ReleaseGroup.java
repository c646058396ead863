package vn.langnghe.scoring.release;

import java.util.Arrays;
import vn.langnghe.scoring.cell.Cell;

/**
 * The rule of release: nothing public moves by fewer people than the least number.
 *
 * <p>When twice as many wait, the oldest of them go out in groups of the least number, and at least
 * that many stay back: who reads before and after an answer learns nothing of it.
 */
final class ReleaseGroup {

  private ReleaseGroup() {}

  /** How many of those who wait go out now, so that the least number or more stay back. */
  static long size(long waiting, long least) {
    return waiting < 2 * least ? 0 : (waiting / least - 1) * least;
  }

  /**
   * The counts that are public from now on: of an item that fewer than the least number answered
   * anew, what was public before.
   *
   * @param before six counts per item position, as they are public
   * @param now the same over everybody who is released
   */
  static long[] counts(long[] before, long[] now, long least) {
    var counts = Arrays.copyOf(before, Math.max(before.length, now.length));
    for (int item = 0; item < now.length; item += Cell.COUNTS_PER_ITEM) {
      if (moved(before, now, item) >= least) {
        System.arraycopy(now, item, counts, item, Cell.COUNTS_PER_ITEM);
      }
    }
    return counts;
  }

  /**
   * At least so many people answered the item anew or otherwise: nobody changes more than one count
   * up and one down.
   */
  private static long moved(long[] before, long[] now, int item) {
    long up = 0;
    long down = 0;
    for (int i = item + 1; i < item + Cell.COUNTS_PER_ITEM; i++) {
      long by = now[i] - (i < before.length ? before[i] : 0);
      up += Math.max(by, 0);
      down += Math.max(-by, 0);
    }
    return Math.max(up, down);
  }
}
