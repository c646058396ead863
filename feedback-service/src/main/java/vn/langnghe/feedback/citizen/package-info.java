/**
 * What anybody may do without login: follow a case by its code, rate it, reopen it, read answers.
 */
@NullMarked
package vn.langnghe.feedback.citizen;

import org.jspecify.annotations.NullMarked;
