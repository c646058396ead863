/** Feedback-service: feedback and recommendations from citizens, until they are answered. */
@NullMarked
package vn.langnghe.feedback;

import org.jspecify.annotations.NullMarked;
