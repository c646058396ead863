package vn.langnghe.scoring.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.maths.ScoreTree;

/**
 * What a rubric gives a unit.
 *
 * @param rubric the rubric
 * @param tree the scores
 * @param asOf newest fact that was counted, null when there was none
 * @param n number of responses that were counted
 */
public record Scored(Rubric rubric, ScoreTree tree, @Nullable Instant asOf, long n) {}
