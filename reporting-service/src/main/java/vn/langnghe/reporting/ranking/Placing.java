package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Competition ranking (1-2-2-4), highest value first. Values that differ from the best of their
 * place by less than the tolerance share the place; without a value there is no rank and the place
 * is last.
 *
 * @param rank null without a value
 * @param of who is placed
 */
record Placing<T>(@Nullable Integer rank, T of) {

  /** Values have two decimals; what differs by less is noise of the arithmetic. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  /** Places all; the given order decides among equals. */
  static <T> List<Placing<T>> of(List<T> all, Function<T, @Nullable BigDecimal> value) {
    var sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing(value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())));
    var placings = new ArrayList<Placing<T>>(sorted.size());
    int rank = 0;
    BigDecimal best = null;
    for (var one : sorted) {
      var its = value.apply(one);
      if (its == null) {
        placings.add(new Placing<>(null, one));
        continue;
      }
      if (best == null || best.subtract(its).compareTo(TOLERANCE) >= 0) {
        rank = placings.size() + 1;
        best = its;
      }
      placings.add(new Placing<>(rank, one));
    }
    return placings;
  }
}
