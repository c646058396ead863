/**
 * What was published for good, and what is pooled from predecessors: beside the released scores.
 */
@NullMarked
package vn.langnghe.reporting.revision;

import org.jspecify.annotations.NullMarked;
