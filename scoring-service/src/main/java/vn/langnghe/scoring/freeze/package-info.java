/** Indexes published for good: settled, listed in a signed manifest, never changed again. */
@NullMarked
package vn.langnghe.scoring.freeze;

import org.jspecify.annotations.NullMarked;
