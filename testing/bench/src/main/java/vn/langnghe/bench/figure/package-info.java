/** The figures, one class each. */
@NullMarked
package vn.langnghe.bench.figure;

import org.jspecify.annotations.NullMarked;
