package vn.langnghe.scoring.tally;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one agency that were received in one month and not refused.
 *
 * @param received all of them
 * @param onTime answered on time
 * @param overdue answered late, or not answered and past the due day
 * @param disliked the citizen was not satisfied with the handling
 * @param repeated the citizen had to ask again
 * @param lastChangedAt newest change of one of them
 */
public record CaseCounts(
    long received, long onTime, long overdue, long disliked, long repeated, Instant lastChangedAt) {

  /** The measures that are counted here, by the codes of the measures' catalogue. */
  private Map<String, Long> byMeasure() {
    return Map.of(
        "pakn.received", received,
        "pakn.on-time", onTime,
        "pakn.overdue", overdue,
        "pakn.disliked", disliked,
        "pakn.repeated", repeated);
  }

  /** Null for a measure that is not counted from cases. */
  @Nullable Total of(String measure) {
    var count = byMeasure().get(measure);
    return count == null ? null : new Total(count, lastChangedAt);
  }

  public CaseCounts plus(CaseCounts other) {
    return new CaseCounts(
        received + other.received,
        onTime + other.onTime,
        overdue + other.overdue,
        disliked + other.disliked,
        repeated + other.repeated,
        lastChangedAt.isAfter(other.lastChangedAt) ? lastChangedAt : other.lastChangedAt);
  }
}
