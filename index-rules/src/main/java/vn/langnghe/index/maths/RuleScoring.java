package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Condition.Truth;
import vn.langnghe.index.maths.Criterion.Leaf;

/** One leaf's rule over one set of facts. */
final class RuleScoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Points before rounding, or null; {@code NO_DATA} may stand beside points of the rubric. */
  private record Given(@Nullable BigDecimal points, ScoreState state) {

    static final Given NOTHING = new Given(null, ScoreState.NO_DATA);

    static Given of(@Nullable BigDecimal points) {
      return points == null ? NOTHING : new Given(points, ScoreState.SCORED);
    }
  }

  private final Rubric rubric;
  private final Facts facts;
  private final RecordedFacts recorded;
  private boolean refused;

  private RuleScoring(Rubric rubric, Facts facts) {
    this.rubric = rubric;
    this.facts = facts;
    this.recorded = new RecordedFacts(facts);
  }

  static LeafScore of(Rubric rubric, Leaf leaf, Facts facts) {
    return new RuleScoring(rubric, facts).leaf(leaf);
  }

  private LeafScore leaf(Leaf leaf) {
    var condition = leaf.notApplicable();
    if (condition != null && recorded.truth(condition) == Truth.YES) {
      return new LeafScore(null, ScoreState.NOT_APPLICABLE, false, recorded.inputs());
    }
    var given = give(leaf.rule(), leaf.maximum());
    var points = given.points() == null ? null : bounded(given.points(), leaf.maximum(), rubric);
    leaf.beside().forEach(recorded::number);
    return new LeafScore(points, given.state(), refused, recorded.inputs());
  }

  /** Never below zero, never above the maximum, rounded once. */
  static BigDecimal bounded(BigDecimal points, @Nullable BigDecimal maximum, Rubric rubric) {
    var positive = points.max(BigDecimal.ZERO);
    return rubric.rounding().round(maximum == null ? positive : positive.min(maximum));
  }

  private Given give(Rule rule, @Nullable BigDecimal limit) {
    return switch (rule) {
      case Rule.Binary binary -> binary(binary, limit);
      case Rule.ShareSteps(var ratio, var steps, var otherwise) ->
          share(ratio, (part, whole) -> Given.of(step(steps, otherwise, part, whole)));
      case Rule.CountSteps(var quantity, var steps, var otherwise) -> {
        var number = recorded.number(quantity);
        yield Given.of(number == null ? null : step(steps, otherwise, number, BigDecimal.ONE));
      }
      case Rule.Proportion(var ratio) -> linear(ratio, HUNDRED, null, maximum(limit));
      case Rule.LinearToTarget(var ratio, var target, var floor) ->
          linear(ratio, target, floor, maximum(limit));
      case Rule.Dated dated -> dated(dated);
      case Rule.Chosen chosen -> chosen(chosen);
      case Rule.Branch branch -> branch(branch, limit);
      case Rule.AllOrNothing(var of) ->
          binary(new Rule.Binary(new Condition.All(of), null, BigDecimal.ZERO), limit);
      case Rule.Answers answers -> answers(answers, maximum(limit));
      case Rule.WeightedLevels levels -> levels(levels, maximum(limit));
      case Rule.WeightedCounts counts -> counts(counts, maximum(limit));
      case Rule.IndexImport(var index) -> imported(index, maximum(limit));
      case Rule.PerUnit(var quantity, var each) -> {
        var number = recorded.number(quantity);
        yield Given.of(number == null ? null : each.multiply(number));
      }
      case Rule.Late late -> late(late);
      case Rule.Appraised() -> Given.NOTHING;
    };
  }

  private static BigDecimal maximum(@Nullable BigDecimal limit) {
    return Objects.requireNonNull(limit, "a part of the maximum needs a maximum");
  }

  private Given binary(Rule.Binary binary, @Nullable BigDecimal limit) {
    return switch (recorded.truth(binary.when())) {
      case YES -> Given.of(binary.points() == null ? maximum(limit) : binary.points());
      case NO -> Given.of(binary.otherwise());
      case UNKNOWN -> Given.NOTHING;
    };
  }

  private static BigDecimal step(
      List<Rule.Step> steps, BigDecimal otherwise, BigDecimal dividend, BigDecimal divisor) {
    for (var step : steps) {
      if (step.isReachedBy(dividend, divisor)) {
        return step.points();
      }
    }
    return otherwise;
  }

  /** What a share is worth, its part already multiplied by a hundred so that it is in percent. */
  private interface Worth {
    Given of(BigDecimal hundredParts, BigDecimal whole);
  }

  private Given share(Rule.Ratio ratio, Worth worth) {
    var part = recorded.number(ratio.numerator());
    var whole = recorded.number(ratio.denominator());
    if (whole == null) {
      return Given.NOTHING;
    }
    if (whole.signum() <= 0) {
      return new Given(ratio.whenNone(), ScoreState.NO_DATA);
    }
    if (part == null) {
      return Given.NOTHING;
    }
    var hundredParts = HUNDRED.multiply(part.min(whole));
    recorded.recordShare(rubric.rounding().divide(hundredParts, whole));
    return worth.of(hundredParts, whole);
  }

  private Given linear(
      Rule.Ratio ratio, BigDecimal target, @Nullable BigDecimal floor, BigDecimal maximum) {
    return share(
        ratio,
        (part, whole) ->
            floor != null && part.compareTo(floor.multiply(whole)) < 0
                ? Given.of(BigDecimal.ZERO)
                : Given.of(
                    rubric.rounding().divide(maximum.multiply(part), target.multiply(whole))));
  }

  private Given dated(Rule.Dated dated) {
    if (recorded.value(dated.day()) instanceof Value.Never) {
      return Given.of(dated.otherwise());
    }
    var days = recorded.days(dated.start(), dated.day());
    if (days == null) {
      return Given.NOTHING;
    }
    for (var step : dated.steps()) {
      if (days <= step.days()) {
        return Given.of(step.points());
      }
    }
    return Given.of(dated.otherwise());
  }

  private Given chosen(Rule.Chosen chosen) {
    return recorded.value(chosen.measure()) instanceof Value.Choice(var choice)
        ? Given.of(chosen.points().get(choice))
        : Given.NOTHING;
  }

  private Given branch(Rule.Branch branch, @Nullable BigDecimal limit) {
    for (var one : branch.cases()) {
      switch (recorded.truth(one.when())) {
        case YES -> {
          return give(one.then(), limit);
        }
        case UNKNOWN -> {
          return Given.NOTHING;
        }
        case NO -> {}
      }
    }
    return give(branch.otherwise(), limit);
  }

  private Given answers(Rule.Answers answers, BigDecimal maximum) {
    var survey = Objects.requireNonNull(rubric.survey(), "answers need a survey");
    var counts = PooledAnswers.pooled(facts, answers.items());
    recorded.record(
        new Inputs.Answers(null, BigDecimal.valueOf(counts.valid()), shares(rubric, counts)));
    return Given.of(rubric.rounding().share(survey.formula(), counts, maximum));
  }

  /** The share by every formula that the rubric shows; none where no answer counts. */
  static Map<Formula, BigDecimal> shares(Rubric rubric, LevelCounts counts) {
    var shares = new LinkedHashMap<Formula, BigDecimal>();
    for (var formula : Objects.requireNonNull(rubric.survey()).shown()) {
      var percent = rubric.rounding().percent(formula, counts);
      if (percent != null) {
        shares.put(formula, percent);
      }
    }
    return shares;
  }

  private static Inputs.Answers valid(BigDecimal answers) {
    return new Inputs.Answers(null, answers, Map.of());
  }

  private Given levels(Rule.WeightedLevels rule, BigDecimal maximum) {
    var counts = PooledAnswers.pooled(facts, rule.items());
    recorded.record(valid(BigDecimal.valueOf(counts.valid())));
    var sum = BigDecimal.ZERO;
    for (int level = 1; level < LevelCounts.CELLS; level++) {
      sum =
          sum.add(rule.weights().get(level - 1).multiply(BigDecimal.valueOf(counts.level(level))));
    }
    return weighted(sum, BigDecimal.valueOf(counts.valid()), maximum);
  }

  private Given counts(Rule.WeightedCounts rule, BigDecimal maximum) {
    var sum = BigDecimal.ZERO;
    var all = BigDecimal.ZERO;
    for (var answer : rule.answers()) {
      var many = recorded.number(answer.measure());
      if (many == null) {
        return Given.NOTHING;
      }
      sum = sum.add(answer.weight().multiply(many));
      all = all.add(many);
    }
    recorded.record(valid(all));
    return weighted(sum, all, maximum);
  }

  private Given weighted(BigDecimal sum, BigDecimal all, BigDecimal maximum) {
    if (all.signum() <= 0) {
      return Given.NOTHING;
    }
    recorded.recordShare(rubric.rounding().divide(sum, all));
    return Given.of(rubric.rounding().divide(maximum.multiply(sum), HUNDRED.multiply(all)));
  }

  private Given imported(String index, BigDecimal maximum) {
    var value = facts.index(index);
    if (value == null) {
      return Given.NOTHING;
    }
    recorded.recordIndex(index, value);
    return Given.of(rubric.rounding().divide(maximum.multiply(value), HUNDRED));
  }

  private Given late(Rule.Late late) {
    refused = late.refusal() != null && refuses(late.refusal(), late.day());
    var days = recorded.days(late.deadline(), late.day());
    if (days == null) {
      return refused ? Given.of(BigDecimal.ZERO) : Given.NOTHING;
    }
    if (days <= 0) {
      return Given.of(BigDecimal.ZERO);
    }
    var more = BigDecimal.valueOf(Math.max(0, days - late.grace()));
    return Given.of(late.first().add(late.perDay().multiply(more)));
  }

  /** What never came is refused too; an excuse that is not known is none. */
  private boolean refuses(Rule.Refusal refusal, String measure) {
    var inTime = recorded.truth(new Condition.InTime(measure, refusal.after(), 0));
    var excuse = refusal.unless();
    return inTime == Truth.NO && (excuse == null || recorded.truth(excuse) != Truth.YES);
  }
}
