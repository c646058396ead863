/**
 * Self-scores of agencies and their appraisal: who said what, when and why, kept for ever, and the
 * claims that the evaluation reads.
 */
@NullMarked
package vn.langnghe.scoring.appraisal;

import org.jspecify.annotations.NullMarked;
