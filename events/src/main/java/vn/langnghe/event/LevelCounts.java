package vn.langnghe.event;

import java.util.Arrays;

/** How often each of the five levels was chosen, and how often "no experience". */
public final class LevelCounts {

  /** Number of cells: "no experience", then the levels 1 to 5. */
  public static final int CELLS = 6;

  /** No answer at all. */
  public static final LevelCounts NONE = new LevelCounts(new long[CELLS]);

  private final long[] cells;

  private LevelCounts(long[] cells) {
    this.cells = cells;
  }

  /** Counts of "no experience" and of the levels 1 to 5. */
  public static LevelCounts of(long none, long... levels) {
    if (levels.length != CELLS - 1) {
      throw new IllegalArgumentException("five levels, not " + levels.length);
    }
    var cells = new long[CELLS];
    cells[0] = none;
    System.arraycopy(levels, 0, cells, 1, levels.length);
    return new LevelCounts(cells);
  }

  /** Copies six cells ("no experience", then the levels 1 to 5) that begin at an offset. */
  public static LevelCounts at(long[] cells, int offset) {
    return new LevelCounts(Arrays.copyOfRange(cells, offset, offset + CELLS));
  }

  public long none() {
    return cells[0];
  }

  /** How often a level from 1 to 5 was chosen. */
  public long level(int level) {
    if (level < 1 || level >= CELLS) {
      throw new IllegalArgumentException("no such level: " + level);
    }
    return cells[level];
  }

  /** Answers that count: "no experience" leaves the denominator. */
  public long valid() {
    return cells[1] + cells[2] + cells[3] + cells[4] + cells[5];
  }

  /** The levels of all answers that count, added up. */
  public long sum() {
    long sum = 0;
    for (int level = 1; level < CELLS; level++) {
      sum += level * cells[level];
    }
    return sum;
  }

  public LevelCounts plus(LevelCounts other) {
    var sum = cells.clone();
    for (int i = 0; i < CELLS; i++) {
      sum[i] += other.cells[i];
    }
    return new LevelCounts(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LevelCounts counts && Arrays.equals(cells, counts.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return "LevelCounts" + Arrays.toString(cells);
  }
}
