package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs.Adjustment;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;

/**
 * A change of points. Each node's value is the sum of its parts and of what the node does to that
 * sum by itself (a cap, a stretch, a refusal), so differences of leaves and of these acts sum to
 * the change of the root without any rounding.
 */
final class PointChange {

  private PointChange() {}

  static Contribution of(Pair pair) {
    var parts = new ArrayList<Contribution>(pair.parts().size() + 1);
    var sum = BigDecimal.ZERO;
    for (var part : pair.parts()) {
      var contribution = of(part);
      parts.add(contribution);
      sum = sum.add(difference(part));
    }
    var difference = difference(pair);
    if (!pair.isLeaf() && difference.compareTo(sum) != 0) {
      parts.add(ownAct(pair, difference.subtract(sum)));
    }
    return new Contribution(
        pair.code(), pair.kind(), pair.valueBefore(), pair.valueAfter(), difference, null, parts);
  }

  private static Contribution ownAct(Pair pair, BigDecimal contribution) {
    return new Contribution(
        pair.code(),
        kind(pair),
        own(pair.before()),
        own(pair.after()),
        contribution,
        null,
        List.of());
  }

  private static Kind kind(Pair pair) {
    if (pair.isRestructured()) {
      return Kind.DIRECT;
    }
    return has(pair, Adjustment::refused)
        ? Kind.REFUSAL
        : has(pair, act -> act.applicable() != null) ? Kind.RESCALING : Kind.LIMIT;
  }

  private static boolean has(Pair pair, Predicate<Adjustment> act) {
    return (pair.before() != null && act.test(pair.before().inputs().adjustment()))
        || (pair.after() != null && act.test(pair.after().inputs().adjustment()));
  }

  private static BigDecimal difference(Pair pair) {
    return points(pair.after()).subtract(points(pair.before()));
  }

  /** What a node adds to the sum of its parts; all of it where it has none. */
  private static BigDecimal own(@Nullable Score score) {
    return Pair.parts(score).stream()
        .map(PointChange::points)
        .reduce(points(score), BigDecimal::subtract);
  }

  private static BigDecimal points(@Nullable Score score) {
    return score == null || score.value() == null ? BigDecimal.ZERO : score.value();
  }
}
