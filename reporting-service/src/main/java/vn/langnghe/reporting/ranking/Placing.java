package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.standing.ScoreSummary;

/**
 * Competition ranking (1-2-2-4), highest value first. Values that differ from the best of their
 * place by less than the tolerance share the place. Without a value there is no rank, nor without
 * enough answers where the index needs some: who has none takes no place and comes last.
 *
 * @param rank null without a value, and without enough answers
 * @param unranked what is missing; null where enough have answered, and where the index needs none
 * @param of who is placed
 */
record Placing<T>(@Nullable Integer rank, @Nullable Unranked unranked, T of) {

  /** Values have two decimals; what differs by less is noise of the arithmetic. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  /**
   * What is placed.
   *
   * @param value null while there is nothing to judge
   * @param n number of survey responses that are counted
   */
  record Achieved(@Nullable BigDecimal value, long n) {

    static Achieved of(@Nullable ScoreSummary summary) {
      return summary == null ? new Achieved(null, 0) : new Achieved(summary.value(), summary.n());
    }
  }

  /**
   * Places all; the given order decides among equals, and among those without a rank.
   *
   * @param ranksFrom from how many answers on there is a rank; null where it needs none
   */
  static <T> List<Placing<T>> of(
      List<T> all, Function<T, Achieved> achieved, @Nullable Integer ranksFrom) {
    var sorted =
        all.stream()
            .map(one -> Contender.of(one, achieved.apply(one), ranksFrom))
            .sorted(
                Comparator.comparing(
                    Contender::counted,
                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
            .toList();
    var placings = new ArrayList<Placing<T>>(sorted.size());
    int rank = 0;
    BigDecimal best = null;
    for (var one : sorted) {
      var its = one.counted();
      if (its == null) {
        placings.add(new Placing<>(null, one.unranked(), one.of()));
        continue;
      }
      if (best == null || best.subtract(its).compareTo(TOLERANCE) >= 0) {
        rank = placings.size() + 1;
        best = its;
      }
      placings.add(new Placing<>(rank, null, one.of()));
    }
    return placings;
  }

  /** What was achieved is read once: it may move while others are placed. */
  private record Contender<T>(T of, @Nullable BigDecimal counted, @Nullable Unranked unranked) {

    static <T> Contender<T> of(T one, Achieved achieved, @Nullable Integer ranksFrom) {
      var unranked = Unranked.of(achieved.n(), ranksFrom);
      return new Contender<>(one, unranked == null ? achieved.value() : null, unranked);
    }
  }
}
