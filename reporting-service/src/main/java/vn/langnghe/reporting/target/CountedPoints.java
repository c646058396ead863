package vn.langnghe.reporting.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.ScoreState;

/** What a node is worth to a target: its value without the points that only the agency claims. */
final class CountedPoints {

  private CountedPoints() {}

  static BigDecimal of(Score node) {
    var value = points(node.value());
    if (node.parts().isEmpty()) {
      boolean claimed = node.state() == ScoreState.SELF_SCORED;
      // A penalty that the agency admits stays.
      return claimed ? value.min(BigDecimal.ZERO) : value;
    }
    var claimed =
        node.parts().stream()
            .map(part -> points(part.value()).subtract(of(part)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return claimed.signum() == 0 ? value : without(claimed, value, node);
  }

  /** The cap or stretch of the node holds for what is left, too. */
  private static BigDecimal without(BigDecimal claimed, BigDecimal value, Score node) {
    var adjustment = node.inputs().adjustment();
    var applicable = adjustment.applicable();
    var maximum = node.maximum();
    if (applicable != null && maximum != null && applicable.signum() > 0) {
      var stretched = claimed.multiply(maximum).divide(applicable, 2, RoundingMode.UP);
      return value.subtract(stretched).max(BigDecimal.ZERO);
    }
    var sum = adjustment.sum();
    return value.min((sum == null ? value : sum).subtract(claimed));
  }

  private static BigDecimal points(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
