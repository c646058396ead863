package vn.langnghe.scoring.tally;

import java.time.Instant;
import vn.langnghe.event.Estimator;

/**
 * Counts of one agency, questionnaire, estimator and month, or of many pooled.
 *
 * @param questionnaire code of the questionnaire
 * @param estimator sample or pulse, never pooled
 * @param month 202611
 * @param counts six counts per item position, see {@link vn.langnghe.scoring.cell.Cell}
 * @param moments sums over respondents, see {@link vn.langnghe.scoring.cell.CellMoments}
 * @param responses number of responses
 * @param lastReceivedAt the newest of them
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the sum, never compared
public record SurveyCell(
    String questionnaire,
    Estimator estimator,
    int month,
    long[] counts,
    long[] moments,
    long responses,
    Instant lastReceivedAt) {}
