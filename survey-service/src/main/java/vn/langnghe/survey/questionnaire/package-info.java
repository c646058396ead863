/** Versioned questionnaires: data files, checked at start, never changed once published. */
@NullMarked
package vn.langnghe.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
