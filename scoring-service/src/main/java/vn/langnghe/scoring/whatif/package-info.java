/** What a score would be if one thing were otherwise: computed, shown, never stored. */
@NullMarked
package vn.langnghe.scoring.whatif;

import org.jspecify.annotations.NullMarked;
