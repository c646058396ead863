/** Figures of the time before a merger, pooled from the predecessors and labelled so. */
@NullMarked
package vn.langnghe.scoring.backcast;

import org.jspecify.annotations.NullMarked;
