package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.evaluation.Standstill;
import vn.langnghe.scoring.queue.EvaluationQueue;
import vn.langnghe.scoring.release.Releases;

/**
 * Brings the scores of a period up to every fact that is committed, releases what is enough for a
 * group, and holds all that until the caller's transaction ends.
 */
@ApplicationScoped
public class Settling {

  private final Standstill standstill;
  private final Releases releases;
  private final EvaluationQueue queue;

  public Settling(Standstill standstill, Releases releases, EvaluationQueue queue) {
    this.standstill = standstill;
    this.releases = releases;
    this.queue = queue;
  }

  /** False where the evaluation is too far behind. */
  boolean settle(Period period) {
    if (!standstill.begin()) {
      return false;
    }
    queue.append(releases.settle(period));
    standstill.evaluate(period.withParts());
    return true;
  }
}
