package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.langnghe.scoring.maths.Criterion.Group;
import vn.langnghe.scoring.maths.Criterion.Leaf;
import vn.langnghe.scoring.maths.Quantity.Measure;

/** Random rubrics and facts from a seed; the seed is printed when a law breaks. */
final class RandomCase {

  static final List<String> MEASURES = List.of("x.a", "x.b", "x.c", "x.d", "x.e", "x.f");
  static final List<String> ITEMS = List.of("I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7");

  private final SplittableRandom random;
  private int codes;

  private RandomCase(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Tries a law on many cases; {@code -Dlangnghe.seed=…} repeats one run. */
  static void forEach(int cases, Consumer<RandomCase> law) {
    long first = Long.getLong("langnghe.seed", System.nanoTime());
    for (long seed = first; seed < first + cases; seed++) {
      try {
        law.accept(new RandomCase(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("broken with -Dlangnghe.seed=" + seed, e);
      }
    }
  }

  SplittableRandom random() {
    return random;
  }

  Rubric points() {
    var group = (Group) group(3, Rubric.Unit.POINTS);
    return rubric(Rubric.Unit.POINTS, group, Objects.requireNonNull(group.maximum()));
  }

  Rubric percent() {
    return rubric(Rubric.Unit.PERCENT, group(3, Rubric.Unit.PERCENT), BigDecimal.valueOf(100));
  }

  private static Rubric rubric(Rubric.Unit unit, Criterion root, BigDecimal maximum) {
    return new Rubric(
        "R",
        "2026.1",
        unit,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        null,
        maximum,
        new Rounding(2, RoundingMode.HALF_UP),
        new Rubric.Survey("Q", "SAMPLE", Formula.TOP2, List.of(Formula.values())),
        root);
  }

  private Criterion group(int depth, Rubric.Unit unit) {
    var parts = new ArrayList<Criterion>();
    int many = random.nextInt(1, 5);
    for (int i = 0; i < many; i++) {
      parts.add(
          depth > 1 && random.nextBoolean()
              ? group(depth - 1, unit)
              : unit == Rubric.Unit.POINTS ? leaf() : item());
    }
    var sum =
        unit == Rubric.Unit.PERCENT
            ? null
            : parts.stream()
                .map(part -> Objects.requireNonNull(part.maximum()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Group("G" + codes++, sum, parts);
  }

  private Criterion item() {
    return new Leaf("I" + codes++, null, new Rule.Answers(List.of(any(ITEMS))));
  }

  private Criterion leaf() {
    var maximum = BigDecimal.valueOf(random.nextInt(1, 2001), 2);
    return new Leaf("L" + codes++, maximum, rule(maximum));
  }

  private Rule rule(BigDecimal maximum) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Rule.Proportion(ratio(maximum));
      case 2 ->
          new Rule.LinearToTarget(
              ratio(maximum), BigDecimal.valueOf(random.nextInt(50, 101)), null);
      case 3 ->
          new Rule.LinearToTarget(
              ratio(maximum), BigDecimal.valueOf(85), BigDecimal.valueOf(random.nextInt(1, 85)));
      case 4 -> new Rule.Answers(List.of(any(ITEMS)));
      default -> random.nextBoolean() ? new Rule.IndexImport("OTHER") : new Rule.Appraised();
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
    return new Measure(any(MEASURES), random.nextBoolean());
  }

  /** Single facts, each of which adds to a count; some are missing, some are zero. */
  List<Consumer<FactsInHand>> facts() {
    var facts = new ArrayList<Consumer<FactsInHand>>();
    for (var measure : MEASURES) {
      int many = random.nextInt(4);
      for (int i = 0; i < many; i++) {
        long count = random.nextInt(4) == 0 ? 0 : random.nextInt(1000);
        facts.add(hand -> hand.add(measure, count));
      }
    }
    for (var item : ITEMS) {
      int many = random.nextInt(4);
      for (int i = 0; i < many; i++) {
        var counts = levels();
        facts.add(hand -> hand.answers(item, counts));
      }
    }
    if (random.nextBoolean()) {
      var value = BigDecimal.valueOf(random.nextInt(0, 10001), 2).toPlainString();
      facts.add(hand -> hand.index("OTHER", value));
    }
    return facts;
  }

  LevelCounts levels() {
    var cells = random.ints(LevelCounts.CELLS, 0, 30).asLongStream().toArray();
    return LevelCounts.at(cells, 0);
  }

  List<Consumer<FactsInHand>> shuffled(List<Consumer<FactsInHand>> facts) {
    var shuffled = new ArrayList<>(facts);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      var swapped = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, swapped);
    }
    return shuffled;
  }

  static FactsInHand inHand(List<Consumer<FactsInHand>> facts) {
    var hand = new FactsInHand();
    facts.forEach(fact -> fact.accept(hand));
    return hand;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
