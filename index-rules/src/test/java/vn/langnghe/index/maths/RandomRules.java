package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.langnghe.index.maths.Quantity.Measure;

/** Random rules and conditions of every kind. */
final class RandomRules {

  private final SplittableRandom random;

  RandomRules(SplittableRandom random) {
    this.random = random;
  }

  Rule rule(BigDecimal maximum, int depth) {
    return switch (random.nextInt(depth > 0 ? 17 : 16)) {
      case 0, 1 -> new Rule.Proportion(ratio(maximum));
      case 2 ->
          new Rule.LinearToTarget(
              ratio(maximum), BigDecimal.valueOf(random.nextInt(50, 101)), null);
      case 3 ->
          new Rule.LinearToTarget(
              ratio(maximum), BigDecimal.valueOf(85), BigDecimal.valueOf(random.nextInt(1, 85)));
      case 4 -> new Rule.Answers(List.of(any(RandomCase.ITEMS)));
      case 5 -> new Rule.IndexImport("OTHER");
      case 6 -> new Rule.Appraised();
      case 7 -> new Rule.Binary(condition(2), null, some(maximum));
      case 8 -> new Rule.ShareSteps(ratio(maximum), steps(maximum, 100), some(maximum));
      case 9 -> new Rule.CountSteps(quantity(), steps(maximum, 1000), some(maximum));
      case 10 -> dated(maximum);
      case 11 ->
          new Rule.Chosen(
              "c.a", Map.of("one", maximum, "two", some(maximum), "three", BigDecimal.ZERO));
      case 12 -> new Rule.AllOrNothing(List.of(condition(1), condition(1)));
      case 13 ->
          new Rule.WeightedLevels(
              List.of(any(RandomCase.ITEMS)),
              List.of(weight(), weight(), weight(), weight(), BigDecimal.valueOf(100)));
      case 14 ->
          new Rule.WeightedCounts(
              List.of(
                  new Rule.Weighted(measure(), BigDecimal.valueOf(100)),
                  new Rule.Weighted(measure(), weight())));
      case 15 -> random.nextBoolean() ? late() : new Rule.PerUnit(quantity(), some(maximum));
      default ->
          new Rule.Branch(
              List.of(new Rule.Case(condition(1), rule(maximum, depth - 1))),
              rule(maximum, depth - 1));
    };
  }

  private Rule dated(BigDecimal maximum) {
    var steps = List.of(new Rule.Within(10, maximum), new Rule.Within(60, some(maximum)));
    return new Rule.Dated(any(RandomCase.DAYS), start(), steps, BigDecimal.ZERO);
  }

  private Rule late() {
    var refusal = random.nextInt(8) == 0 ? new Rule.Refusal(start(), condition(1)) : null;
    return new Rule.Late(
        any(RandomCase.DAYS), start(), random.nextInt(5), BigDecimal.ONE, weight(), refusal);
  }

  private Start start() {
    return random.nextBoolean()
        ? new Start.Declared(any(RandomCase.DAYS))
        : new Start.OfYear(MonthDay.of(random.nextInt(1, 13), random.nextInt(1, 29)));
  }

  private List<Rule.Step> steps(BigDecimal maximum, int most) {
    int upper = random.nextInt(2, most);
    return List.of(
        new Rule.Step(BigDecimal.valueOf(upper), random.nextBoolean(), maximum),
        new Rule.Step(
            BigDecimal.valueOf(random.nextInt(0, upper)), random.nextBoolean(), some(maximum)));
  }

  private BigDecimal some(BigDecimal maximum) {
    return maximum.multiply(BigDecimal.valueOf(random.nextInt(0, 101), 2));
  }

  private BigDecimal weight() {
    return BigDecimal.valueOf(random.nextInt(0, 101));
  }

  Condition condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0 -> new Condition.Is(any(RandomCase.SAID), new Value.YesNo(random.nextBoolean()), null);
      case 1 -> new Condition.Is("c.a", new Value.Choice(any(RandomCase.CHOICES)), null);
      case 2 -> new Condition.InTime(any(RandomCase.DAYS), start(), random.nextInt(100));
      case 3 -> {
        var all = Condition.Comparison.values();
        yield new Condition.Compared(quantity(), all[random.nextInt(all.length)], quantity());
      }
      case 4 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      case 5 -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Not(condition(depth - 1));
    };
  }

  private Rule.Ratio ratio(BigDecimal maximum) {
    var whenNone =
        switch (random.nextInt(3)) {
          case 0 -> maximum;
          case 1 -> BigDecimal.ZERO;
          default -> null;
        };
    return new Rule.Ratio(quantity(), quantity(), whenNone);
  }

  private Quantity quantity() {
    return switch (random.nextInt(4)) {
      case 0 -> Quantity.Combination.difference(measure(), List.of(measure(), measure()));
      case 1 -> new Quantity.Largest(List.of(measure(), measure()), measure());
      default -> measure();
    };
  }

  private Measure measure() {
    return new Measure(any(RandomCase.MEASURES), random.nextBoolean());
  }

  String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
