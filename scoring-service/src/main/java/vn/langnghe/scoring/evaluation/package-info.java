/** EvaluationQueue agencies and periods become score trees, one version per change. */
@NullMarked
package vn.langnghe.scoring.evaluation;

import org.jspecify.annotations.NullMarked;
