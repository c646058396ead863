/**
 * Self-scores of agencies and their appraisal: who said what, when and why, kept for ever. The
 * rooms below hold the agency's record, the rounds with their deadlines, and the evidence.
 */
@NullMarked
package vn.langnghe.scoring.appraisal;

import org.jspecify.annotations.NullMarked;
