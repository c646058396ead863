/** The clock's own part: marks the cases whose last day has passed without an answer. */
@NullMarked
package vn.langnghe.feedback.overdue;

import org.jspecify.annotations.NullMarked;
