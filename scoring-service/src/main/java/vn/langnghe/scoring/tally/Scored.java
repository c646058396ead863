package vn.langnghe.scoring.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;

/**
 * What a rubric gives a unit.
 *
 * @param rubric the rubric
 * @param tree the scores
 * @param asOf newest fact that was counted, null when there was none
 * @param n number of responses that were counted
 * @param estimate what the answers say of more people than those who answered, null where it is not
 *     known
 * @param sources whose answers were counted
 */
public record Scored(
    Rubric rubric,
    ScoreTree tree,
    @Nullable Instant asOf,
    long n,
    IndexScored.@Nullable Estimate estimate,
    ScoreSources sources) {}
