package vn.langnghe.scoring.cell;

import java.time.Instant;
import java.util.Arrays;

/** What responses add to the counts of one unit, and what is taken from them. */
public final class AnswerSums {

  private final long[] moments = new long[CellMoments.COUNT];
  private long[] counts = new long[0];
  private long responses;
  private Instant lastReceivedAt = Instant.EPOCH;

  /** Sums that go on from those that were kept. */
  public static AnswerSums from(long[] counts, long[] moments, long responses) {
    var sums = new AnswerSums();
    sums.counts = counts.clone();
    System.arraycopy(moments, 0, sums.moments, 0, moments.length);
    sums.responses = responses;
    return sums;
  }

  public void add(byte[] answers, Instant receivedAt) {
    change(answers, 1);
    if (receivedAt.isAfter(lastReceivedAt)) {
      lastReceivedAt = receivedAt;
    }
  }

  public void take(byte[] answers) {
    change(answers, -1);
  }

  private void change(byte[] answers, int sign) {
    int length = answers.length * Cell.COUNTS_PER_ITEM;
    if (counts.length < length) {
      counts = Arrays.copyOf(counts, length);
    }
    Cell.count(answers, sign, counts);
    CellMoments.add(answers, sign, moments);
    responses += sign;
  }

  /** Six counts per item position. */
  public long[] counts() {
    return counts;
  }

  /** See {@link CellMoments}. */
  public long[] moments() {
    return moments;
  }

  public long responses() {
    return responses;
  }

  /** When the newest of the added ones was received. */
  public Instant lastReceivedAt() {
    return lastReceivedAt;
  }

  /** Numbers as PostgreSQL writes an array. */
  public static String literal(long[] numbers) {
    var text = new StringBuilder(numbers.length * 3 + 2).append('{');
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : ",").append(numbers[i]);
    }
    return text.append('}').toString();
  }
}
