/** Intake of responses: committed in groups, acknowledged only when durable. */
@NullMarked
package vn.langnghe.survey.intake;

import org.jspecify.annotations.NullMarked;
