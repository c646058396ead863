package vn.langnghe.reporting.standing;

import vn.langnghe.event.IndexScored;

/** What a score is a score of. */
public record ScoreKey(String index, String agency, String period) {

  public static ScoreKey of(IndexScored scored) {
    return new ScoreKey(scored.index(), scored.agency(), scored.period().toString());
  }
}
