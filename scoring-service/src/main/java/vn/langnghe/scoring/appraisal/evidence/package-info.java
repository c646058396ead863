/** Evidence that agencies hand in for their self-scores: files and links, never public. */
@NullMarked
package vn.langnghe.scoring.appraisal.evidence;

import org.jspecify.annotations.NullMarked;
