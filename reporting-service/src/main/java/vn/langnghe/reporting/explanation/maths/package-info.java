/**
 * Changes taken apart into contributions that sum to them exactly: plain Java, no clock, no data.
 */
@NullMarked
package vn.langnghe.reporting.explanation.maths;

import org.jspecify.annotations.NullMarked;
