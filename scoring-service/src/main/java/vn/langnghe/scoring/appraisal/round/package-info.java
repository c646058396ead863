/** Rounds of self-scoring and appraisal: one index, one year, and the deadlines of the stages. */
@NullMarked
package vn.langnghe.scoring.appraisal.round;

import org.jspecify.annotations.NullMarked;
