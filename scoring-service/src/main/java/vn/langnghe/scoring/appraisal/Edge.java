package vn.langnghe.scoring.appraisal;

import vn.langnghe.event.Period;
import vn.langnghe.scoring.ScoringProblem;

/** What the addresses of this feature have in common. */
final class Edge {

  static final String INDEX = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

  private Edge() {}

  /** Only whole years are appraised. */
  static Period year(String text) {
    return Period.parse(text)
        .filter(period -> period.length() == Period.Length.YEAR)
        .orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(text));
  }
}
