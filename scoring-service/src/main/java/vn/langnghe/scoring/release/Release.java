package vn.langnghe.scoring.release;

import java.time.Instant;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ReleasedThrough;

/**
 * A release as it is kept, see {@link vn.langnghe.event.SurveyReleased}.
 *
 * @param unit number of the unit
 * @param counts what is public: six counts per item position
 * @param moments sums over the people
 * @param totals the counts over everybody who is released, those of items that stay back included
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the table, never compared
record Release(
    int unit,
    long sequence,
    ReleasedThrough through,
    long n,
    long[] counts,
    long[] moments,
    long[] totals,
    long changed,
    ReleaseCause cause,
    Instant releasedAt) {}
