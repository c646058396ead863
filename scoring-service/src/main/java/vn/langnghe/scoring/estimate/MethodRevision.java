package vn.langnghe.scoring.estimate;

import java.time.Instant;

/**
 * A method record as it was entered; none is ever changed.
 *
 * @param campaign code of the campaign
 * @param revision 1, 2, …
 * @param recordedAt when it was entered
 * @param method the record
 */
public record MethodRevision(
    String campaign, int revision, Instant recordedAt, EstimationMethod method) {

  /** Names the record in an estimate, for example {@code raked: KS-2026 r2}. */
  String name() {
    return method.weighting() + ": " + campaign + " r" + revision;
  }
}
