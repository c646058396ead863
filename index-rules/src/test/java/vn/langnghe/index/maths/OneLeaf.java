package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;

/** Small rubrics for tests. */
final class OneLeaf {

  private OneLeaf() {}

  static Rubric rubric(String maximum, Rubric.Total total, Criterion... parts) {
    return new Rubric(
        "T",
        "2026.1",
        Unit.POINTS,
        Set.of("commune"),
        LocalDate.of(2026, 1, 1),
        null,
        new BigDecimal(maximum),
        new Rounding(2, RoundingMode.HALF_UP),
        new Rubric.Survey("Q", Estimator.SAMPLE, Formula.TOP2, List.of(Formula.TOP2)),
        new Group("T", new BigDecimal(maximum), List.of(parts)),
        total);
  }

  static ScoreTree evaluate(Facts facts, String maximum, Criterion... parts) {
    return Evaluation.evaluate(rubric(maximum, Rubric.Total.SUM, parts), facts);
  }

  static Leaf leaf(String code, @Nullable String maximum, Rule rule) {
    return new Leaf(code, maximum == null ? null : new BigDecimal(maximum), rule);
  }

  /** The leaf of a rubric of ten points that has no other. */
  static ScoreTree only(Facts facts, Rule rule) {
    return evaluate(facts, "10", leaf("L", "10", rule)).parts().getFirst();
  }

  static @Nullable String points(Facts facts, Rule rule) {
    var value = only(facts, rule).value();
    return value == null ? null : value.toPlainString();
  }
}
