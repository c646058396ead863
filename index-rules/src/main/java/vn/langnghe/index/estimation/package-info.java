/**
 * Survey statistics: weights, variances and intervals. Binary floating point is allowed here and
 * only here: a weight or a margin of error is an estimate. Points and published index values stay
 * {@link java.math.BigDecimal}; what leaves this package for an event is rounded to four decimals
 * by its caller. Transcendental functions are {@link java.lang.StrictMath}'s and every sum has a
 * fixed order, so that the same facts give the same bits on every machine.
 */
@NullMarked
package vn.langnghe.index.estimation;

import org.jspecify.annotations.NullMarked;
