package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.util.Arrays;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.CellMoments;

/** What responses add to one cell and take from it. */
final class SurveyDelta {

  private final long[] moments = new long[CellMoments.COUNT];
  private long[] counts = new long[0];
  private long responses;
  private Instant lastReceivedAt = Instant.EPOCH;
  private boolean took;

  void add(SurveyFact.Content content) {
    change(content.answers(), 1);
    if (content.receivedAt().isAfter(lastReceivedAt)) {
      lastReceivedAt = content.receivedAt();
    }
  }

  void take(SurveyFact.Content content) {
    change(content.answers(), -1);
    took = true;
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

  long responses() {
    return responses;
  }

  /** Newest of the added ones. */
  Instant lastReceivedAt() {
    return lastReceivedAt;
  }

  /** Whether anything was taken away: then the cell's newest response must be looked up. */
  boolean took() {
    return took;
  }

  /** As PostgreSQL writes an array. */
  String counts() {
    return literal(counts);
  }

  String moments() {
    return literal(moments);
  }

  private static String literal(long[] numbers) {
    var text = new StringBuilder(numbers.length * 3).append('{');
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : ",").append(numbers[i]);
    }
    return text.append('}').toString();
  }
}
