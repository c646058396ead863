package vn.langnghe.scoring.tally;

import java.time.Instant;
import vn.langnghe.event.ReleaseUnit;

/**
 * What the answers of one unit add up to.
 *
 * @param unit campaign, agency, questionnaire, estimator and month
 * @param sums the totals
 */
public record SurveyCell(ReleaseUnit unit, Sums sums) {

  /**
   * @param counts six counts per item position, see {@link vn.langnghe.scoring.cell.Cell}
   * @param moments sums over respondents, see {@link vn.langnghe.scoring.cell.CellMoments}
   * @param responses number of responses
   * @param asOf the newest of them
   */
  @SuppressWarnings("ArrayRecordComponent") // a row on its way to the sum, never compared
  public record Sums(long[] counts, long[] moments, long responses, Instant asOf) {}
}
