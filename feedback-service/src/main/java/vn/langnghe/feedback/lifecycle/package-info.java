/** What may happen to a case in which state: pure, no clock, no database. */
@NullMarked
package vn.langnghe.feedback.lifecycle;

import org.jspecify.annotations.NullMarked;
