package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.reporting.explanation.maths.Contribution.Effects;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.RatioChange.Unit;

/** A change of a percentage over pooled answers, by the leaves that the answers belong to. */
final class PooledChange {

  private final AnswerShare share;
  private final List<Unit> units = new ArrayList<>();

  private PooledChange(AnswerShare share) {
    this.share = share;
  }

  static Contribution of(Pair root, AnswerShare share, BigDecimal change) {
    var walk = new PooledChange(share);
    walk.collect(root);
    return walk.node(root, RatioChange.of(walk.units, change).iterator());
  }

  private void collect(Pair pair) {
    if (counts(pair)) {
      units.add(unit(pair));
    }
    pair.parts().forEach(this::collect);
  }

  /** A leaf counts for itself; a group only where answers were its own on one side. */
  private static boolean counts(Pair pair) {
    return pair.isLeaf() || pair.isRestructured();
  }

  private Unit unit(Pair pair) {
    return new Unit(own(pair.before()), own(pair.after()));
  }

  private Counts own(@Nullable Score score) {
    if (score == null || !score.parts().isEmpty()) {
      return Counts.NONE;
    }
    return share.counts(score);
  }

  private Contribution node(Pair pair, Iterator<RatioChange.Part> results) {
    var parts = new ArrayList<Contribution>();
    var own = counts(pair) ? results.next() : null;
    var sum = own == null ? BigDecimal.ZERO : own.contribution();
    var effects = own == null ? Effects.NONE : own.effects();
    for (var below : pair.parts()) {
      var part = node(below, results);
      parts.add(part);
      sum = part.contribution() == null ? sum : sum.add(part.contribution());
      effects = part.effects() == null ? effects : effects.plus(part.effects());
    }
    if (own != null && !pair.isLeaf()) {
      parts.add(
          new Contribution(
              pair.code(), Kind.DIRECT, null, null, own.contribution(), own.effects(), List.of()));
    }
    return new Contribution(
        pair.code(), pair.kind(), pair.valueBefore(), pair.valueAfter(), sum, effects, parts);
  }
}
