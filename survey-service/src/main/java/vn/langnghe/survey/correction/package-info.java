/** Corrections and withdrawals of stored responses, and the history of each (ADR 0055). */
@NullMarked
package vn.langnghe.survey.correction;

import org.jspecify.annotations.NullMarked;
