/** Intake of answers: checked, committed in groups, acknowledged only when durable. */
@NullMarked
package vn.langnghe.survey.response;

import org.jspecify.annotations.NullMarked;
