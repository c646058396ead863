/**
 * Pure arithmetic from facts to score trees: no input, no output, no clock, {@code java.*} only.
 */
@NullMarked
package vn.langnghe.index.maths;

import org.jspecify.annotations.NullMarked;
