package vn.langnghe.scoring.tally;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;

/**
 * Cases of one agency that were received in one month and not refused. What is pending is neither
 * on time nor late: what is told of timeliness and satisfaction counts only what is due (ADR 0101).
 *
 * @param received all of them
 * @param pending not answered and not yet due; the others are due
 * @param settled answered, whether published or not
 * @param onTime answered on time
 * @param overdue answered late, or not answered and past the due day
 * @param disliked the citizen was not satisfied with the handling
 * @param repeated the citizen had to ask again; counts from the new answer on
 * @param lastChangedAt newest change of one of them
 */
public record CaseCounts(
    long received,
    long pending,
    long settled,
    long onTime,
    long overdue,
    long disliked,
    long repeated,
    Instant lastChangedAt) {

  /** One case that was not refused. */
  public static CaseCounts one(
      CaseState state, Timeliness timeliness, boolean disliked, int reopenings, Instant changedAt) {
    boolean due = timeliness != Timeliness.PENDING;
    boolean settled = state == CaseState.ANSWERED || state == CaseState.PUBLISHED;
    int answeredAgain = settled ? reopenings : reopenings - 1;
    return new CaseCounts(
        1,
        due ? 0 : 1,
        settled ? 1 : 0,
        timeliness == Timeliness.ON_TIME ? 1 : 0,
        timeliness == Timeliness.LATE ? 1 : 0,
        due && disliked ? 1 : 0,
        due && answeredAgain > 0 ? 1 : 0,
        changedAt);
  }

  /** The measures that are counted here, by the codes of the measures' catalogue. */
  private Map<String, Long> byMeasure() {
    return Map.of(
        "pakn.received", received,
        "pakn.due", received - pending,
        "pakn.pending", pending,
        "pakn.settled", settled,
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
        pending + other.pending,
        settled + other.settled,
        onTime + other.onTime,
        overdue + other.overdue,
        disliked + other.disliked,
        repeated + other.repeated,
        lastChangedAt.isAfter(other.lastChangedAt) ? lastChangedAt : other.lastChangedAt);
  }
}
