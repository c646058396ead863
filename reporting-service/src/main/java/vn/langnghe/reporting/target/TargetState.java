package vn.langnghe.reporting.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Text;

/**
 * Where an agency stands with a target.
 *
 * @param target code of the target
 * @param name the target in words
 * @param part code of the criterion; null where no criterion measures the cut
 * @param agency agency code
 * @param state {@code met}, {@code missed} or {@code no-data}
 * @param threshold percent that must be reached
 * @param reached percent that is reached, of the maximum where it is scored in points; null without
 *     data
 * @param distance reached minus threshold, in percentage points; negative where it is missed
 * @param withinInterval for a miss: whether the threshold lies within the interval of the estimate,
 *     so that chance may have missed it; null where there is no estimate for the criterion
 * @param validFrom first day of the target
 * @param validTo last day, null while it lasts
 * @param source who set it, where
 */
record TargetState(
    String target,
    Text name,
    @Nullable String part,
    String agency,
    String state,
    BigDecimal threshold,
    @Nullable BigDecimal reached,
    @Nullable BigDecimal distance,
    @Nullable Boolean withinInterval,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static TargetState of(Target target, String agency, @Nullable IndexScored scored) {
    var part = target.part();
    var node =
        scored == null || part == null ? Optional.<Score>empty() : find(scored.score(), part);
    var reached = node.map(TargetState::percent).orElse(null);
    var distance = reached == null ? null : reached.subtract(target.threshold());
    boolean missed = distance != null && distance.signum() < 0;
    return new TargetState(
        target.code(),
        target.name(),
        part,
        agency,
        state(distance),
        target.threshold(),
        reached,
        distance,
        missed ? withinInterval(target, scored) : null,
        target.validFrom(),
        target.validTo(),
        target.source());
  }

  private static String state(@Nullable BigDecimal distance) {
    if (distance == null) {
      return "no-data";
    }
    return distance.signum() < 0 ? "missed" : "met";
  }

  /** The estimate is one of the index as a whole. */
  private static @Nullable Boolean withinInterval(Target target, @Nullable IndexScored scored) {
    if (scored == null || !scored.score().code().equals(target.part())) {
      return null;
    }
    return within(scored.estimate(), target.threshold());
  }

  private static @Nullable Boolean within(
      IndexScored.@Nullable Estimate estimate, BigDecimal threshold) {
    if (estimate == null) {
      return null;
    }
    return estimate.low().compareTo(threshold) <= 0 && threshold.compareTo(estimate.high()) <= 0;
  }

  /**
   * A value that the rubric gave because there was nothing to count reaches nothing, and what only
   * the agency claims is not counted.
   */
  private static @Nullable BigDecimal percent(Score node) {
    var maximum = node.maximum();
    if (node.value() == null || node.state() != ScoreState.SCORED) {
      return null;
    }
    var value = CountedPoints.of(node);
    if (maximum == null) {
      return value;
    }
    return maximum.signum() == 0
        ? null
        : value.multiply(HUNDRED).divide(maximum, 2, RoundingMode.HALF_UP);
  }

  private static Optional<Score> find(Score node, String code) {
    return node.code().equals(code)
        ? Optional.of(node)
        : node.parts().stream().flatMap(part -> find(part, code).stream()).findFirst();
  }
}
