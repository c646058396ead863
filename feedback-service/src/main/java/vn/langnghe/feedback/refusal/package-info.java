/** Why this service says no, in both languages. */
@NullMarked
package vn.langnghe.feedback.refusal;

import org.jspecify.annotations.NullMarked;
