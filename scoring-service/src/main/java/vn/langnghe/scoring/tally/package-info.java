/** The facts of a period, added up along the tree and handed to the maths. */
@NullMarked
package vn.langnghe.scoring.tally;

import org.jspecify.annotations.NullMarked;
