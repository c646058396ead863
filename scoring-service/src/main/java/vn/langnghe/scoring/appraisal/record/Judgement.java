package vn.langnghe.scoring.appraisal.record;

import org.jspecify.annotations.Nullable;
import vn.langnghe.event.ScoreKey;

/**
 * What was published of an agency's record.
 *
 * @param facts null where the stored claims cannot be read: then nothing can be said of the score
 */
public record Judgement(ScoreKey of, @Nullable AppraisalFacts facts) {}
