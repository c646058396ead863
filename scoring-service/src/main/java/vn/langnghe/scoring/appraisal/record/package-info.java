/**
 * An agency's record of self-scores and appraisal: where it stands, who may see it, and the
 * published claims that the evaluation reads.
 */
@NullMarked
package vn.langnghe.scoring.appraisal.record;

import org.jspecify.annotations.NullMarked;
