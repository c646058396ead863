package vn.langnghe.scoring.estimate;

import java.util.Arrays;
import java.util.Map;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.index.estimation.AnswerMoments;
import vn.langnghe.scoring.cell.Cell;

/**
 * Answers of respondents who are alike.
 *
 * @param strata what they have in common
 * @param counts six counts per item position, see {@link Cell}
 * @param moments sums over respondents, see {@link vn.langnghe.scoring.cell.CellMoments}
 * @param responses number of responses
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the sums, never compared
record SegmentCell(Map<String, String> strata, long[] counts, long[] moments, long responses) {

  SegmentCell plus(SegmentCell other) {
    return new SegmentCell(
        strata,
        sum(counts, other.counts),
        sum(moments, other.moments),
        responses + other.responses);
  }

  LevelCounts item(int position) {
    int from = Cell.index(position, 0);
    return position >= 0 && from < counts.length ? LevelCounts.at(counts, from) : LevelCounts.NONE;
  }

  AnswerMoments pooled() {
    return LiveEstimates.sums(moments);
  }

  private static long[] sum(long[] one, long[] other) {
    var sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }
}
