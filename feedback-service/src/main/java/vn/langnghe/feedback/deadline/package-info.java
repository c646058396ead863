/** How long each step may take, as data with dates of validity and sources. */
@NullMarked
package vn.langnghe.feedback.deadline;

import org.jspecify.annotations.NullMarked;
