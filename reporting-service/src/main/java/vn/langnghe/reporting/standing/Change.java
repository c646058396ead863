package vn.langnghe.reporting.standing;

import vn.langnghe.event.ScoreKey;

/**
 * A committed change of one score.
 *
 * @param number grows in the order of the commits
 * @param key what changed
 * @param summary what a ranking shows of it now
 */
public record Change(long number, ScoreKey key, ScoreSummary summary) {

  static Change of(ScoreKey key, ScoreSummary summary, long number) {
    return new Change(number, key, summary);
  }
}
