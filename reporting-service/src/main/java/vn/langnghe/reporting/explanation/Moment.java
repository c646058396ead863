package vn.langnghe.reporting.explanation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * One side of a change.
 *
 * @param period the period whose score is looked at
 * @param at as it was announced by then; null for the newest
 */
record Moment(Period period, @Nullable Instant at) {}
