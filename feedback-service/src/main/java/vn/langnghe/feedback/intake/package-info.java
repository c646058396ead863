/** Takes in cases and gives a tracking code and a due date in return. */
@NullMarked
package vn.langnghe.feedback.intake;

import org.jspecify.annotations.NullMarked;
