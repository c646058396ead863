package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.maths.Criterion.Group;
import vn.langnghe.scoring.maths.Criterion.Leaf;
import vn.langnghe.scoring.maths.ScoreTree.State;

/** Point trees: leaves are scored and rounded, then summed, as the official figures are. */
final class Points {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Rubric rubric;
  private final Facts facts;

  Points(Rubric rubric, Facts facts) {
    this.rubric = rubric;
    this.facts = facts;
  }

  ScoreTree evaluate() {
    var tree = node(rubric.root());
    return tree.state() == State.NO_DATA ? tree.withoutValues() : tree;
  }

  private ScoreTree node(Criterion criterion) {
    return switch (criterion) {
      case Group group -> group(group);
      case Leaf leaf -> leaf(leaf);
    };
  }

  private ScoreTree group(Group group) {
    var parts = new ArrayList<ScoreTree>(group.parts().size());
    BigDecimal sum = null;
    var state = State.NOT_APPLICABLE;
    for (var criterion : group.parts()) {
      var part = node(criterion);
      parts.add(part);
      var value = part.value();
      if (value != null) {
        sum = sum == null ? value : sum.add(value);
      }
      state = stronger(state, part.state());
    }
    return new ScoreTree(group.code(), sum, group.maximum(), state, Map.of(), parts);
  }

  /** A group rests on data as soon as one of its parts does. */
  private static State stronger(State one, State other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private ScoreTree leaf(Leaf leaf) {
    var maximum = Objects.requireNonNull(leaf.maximum(), "points need a maximum");
    var inputs = new LinkedHashMap<String, BigDecimal>();
    var awarded = award(leaf.rule(), maximum, inputs);
    var value = awarded.points() == null ? null : bounded(awarded.points(), maximum);
    return new ScoreTree(leaf.code(), value, maximum, awarded.state(), inputs, List.of());
  }

  private BigDecimal bounded(BigDecimal points, BigDecimal maximum) {
    return rubric.rounding().round(points.min(maximum).max(BigDecimal.ZERO));
  }

  private record Awarded(@Nullable BigDecimal points, State state) {

    static final Awarded NOTHING = new Awarded(null, State.NO_DATA);

    static Awarded of(@Nullable BigDecimal points) {
      return points == null ? NOTHING : new Awarded(points, State.SCORED);
    }
  }

  private Awarded award(Rule rule, BigDecimal maximum, Map<String, BigDecimal> inputs) {
    return switch (rule) {
      case Rule.Proportion(var ratio) -> share(ratio, HUNDRED, null, maximum, inputs);
      case Rule.LinearToTarget(var ratio, var target, var floor) ->
          share(ratio, target, floor, maximum, inputs);
      case Rule.Answers answers -> answers(answers, maximum, inputs);
      case Rule.IndexImport(var index) -> imported(index, maximum, inputs);
      case Rule.Appraised() -> Awarded.NOTHING;
    };
  }

  private Awarded share(
      Rule.Ratio ratio,
      BigDecimal target,
      @Nullable BigDecimal floor,
      BigDecimal maximum,
      Map<String, BigDecimal> inputs) {
    ratio.numerator().measures(measure -> put(measure, inputs));
    ratio.denominator().measures(measure -> put(measure, inputs));
    Long whole = ratio.denominator().of(facts);
    if (whole == null) {
      return Awarded.NOTHING;
    }
    if (whole <= 0) {
      return new Awarded(ratio.whenNone(), State.NO_DATA);
    }
    Long part = ratio.numerator().of(facts);
    if (part == null) {
      return Awarded.NOTHING;
    }
    var hundredParts = HUNDRED.multiply(BigDecimal.valueOf(Math.min(part, whole)));
    var denominator = BigDecimal.valueOf(whole);
    inputs.put("share", rubric.rounding().divide(hundredParts, denominator));
    if (floor != null && hundredParts.compareTo(floor.multiply(denominator)) < 0) {
      return Awarded.of(BigDecimal.ZERO);
    }
    return Awarded.of(
        rubric.rounding().divide(maximum.multiply(hundredParts), target.multiply(denominator)));
  }

  private void put(Quantity.Measure measure, Map<String, BigDecimal> inputs) {
    Long count = measure.of(facts);
    if (count != null) {
      inputs.put(measure.code(), BigDecimal.valueOf(count));
    }
  }

  private Awarded answers(
      Rule.Answers answers, BigDecimal maximum, Map<String, BigDecimal> inputs) {
    var survey = Objects.requireNonNull(rubric.survey(), "answers need a survey");
    var counts = PooledAnswers.pooled(facts, answers);
    inputs.put("valid", BigDecimal.valueOf(counts.valid()));
    for (var formula : survey.shown()) {
      var percent = formula.percent(counts, rubric.rounding());
      if (percent != null) {
        inputs.put(formula.name(), percent);
      }
    }
    return Awarded.of(survey.formula().outOf(maximum, counts, rubric.rounding()));
  }

  private Awarded imported(String index, BigDecimal maximum, Map<String, BigDecimal> inputs) {
    var value = facts.index(index);
    if (value == null) {
      return Awarded.NOTHING;
    }
    inputs.put(index, value);
    return Awarded.of(rubric.rounding().divide(maximum.multiply(value), HUNDRED));
  }
}
