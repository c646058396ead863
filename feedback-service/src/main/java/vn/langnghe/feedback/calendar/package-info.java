/** Which days are working days in Vietnam: weekends, national holidays and swapped days. */
@NullMarked
package vn.langnghe.feedback.calendar;

import org.jspecify.annotations.NullMarked;
