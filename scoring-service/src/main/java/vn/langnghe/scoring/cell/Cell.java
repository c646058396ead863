package vn.langnghe.scoring.cell;

/** The layout of a leaf cell's array: six counts for each item position. */
public final class Cell {

  /** "No experience", then the levels 1 to 5. */
  public static final int COUNTS_PER_ITEM = 6;

  /** More items than any questionnaire has; beyond it something is broken. */
  public static final int MAX_ITEMS = 500;

  private Cell() {}

  /** Index of a score (0 for "no experience") at an item's position. */
  public static int index(int position, int score) {
    return position * COUNTS_PER_ITEM + score;
  }

  /** Adds a response's bytes to the counts; bytes outside 0 to 5 are items not answered. */
  public static void count(byte[] answers, long[] counts) {
    count(answers, 1, counts);
  }

  /** The same with sign 1, or −1 to take a response away. */
  public static void count(byte[] answers, int sign, long[] counts) {
    for (int position = 0; position < answers.length; position++) {
      int score = answers[position];
      if (score >= 0 && score < COUNTS_PER_ITEM) {
        counts[index(position, score)] += sign;
      }
    }
  }
}
