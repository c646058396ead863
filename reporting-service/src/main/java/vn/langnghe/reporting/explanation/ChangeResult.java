package vn.langnghe.reporting.explanation;

import vn.langnghe.event.Period;

/** What comes of asking why a score changed. */
sealed interface ChangeResult {

  /** The change and its parts. */
  record Found(ChangeView view) implements ChangeResult {}

  /** One side has no score. */
  record NoScore(Moment side) implements ChangeResult {}

  /** A predecessor was divided in the earlier period, so there is nothing to compare with. */
  record Divided(Period period) implements ChangeResult {}

  /** The index does not pool the answers of the agencies below. */
  record NotPooled() implements ChangeResult {}
}
