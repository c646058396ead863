/** The live score against the one recomputed from the raw facts, and what the rubrics say. */
@NullMarked
package vn.langnghe.scoring.audit;

import org.jspecify.annotations.NullMarked;
