/** Reads the data files (CSV on the class path) in which rules and calendars are kept. */
@NullMarked
package vn.langnghe.feedback.data;

import org.jspecify.annotations.NullMarked;
