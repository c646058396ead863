/** What an agency's officer does: reads the cases of the agency and works on them. */
@NullMarked
package vn.langnghe.feedback.desk;

import org.jspecify.annotations.NullMarked;
