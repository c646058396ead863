/** Which agencies and periods wait for evaluation. */
@NullMarked
package vn.langnghe.scoring.queue;

import org.jspecify.annotations.NullMarked;
