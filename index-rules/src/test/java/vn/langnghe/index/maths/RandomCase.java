package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Criterion.Role;

/** Random rubrics and facts from a seed; the seed is printed when a law breaks. */
final class RandomCase {

  static final List<String> MEASURES = List.of("x.a", "x.b", "x.c", "x.d", "x.e", "x.f");
  static final List<String> SAID = List.of("y.a", "y.b", "y.c");
  static final List<String> DAYS = List.of("d.a", "d.b", "d.c");
  static final List<String> CHOICES = List.of("one", "two", "three");
  static final List<String> ITEMS = List.of("I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7");

  private final SplittableRandom random;
  private final RandomRules rules;
  private int codes;

  private RandomCase(long seed) {
    this.random = new SplittableRandom(seed);
    this.rules = new RandomRules(random);
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

  /** A rubric of points with a bonus and penalties beside what is regular. */
  Rubric points() {
    var regular = group(3, Unit.POINTS);
    var parts = new ArrayList<>(regular.parts());
    var full = Objects.requireNonNull(regular.maximum());
    if (random.nextBoolean()) {
      var bonus = group(1, Unit.POINTS);
      var cap = BigDecimal.valueOf(random.nextInt(0, 1000), 2);
      parts.add(new Group("BONUS", cap, bonus.parts(), Role.BONUS, null));
    }
    if (random.nextBoolean()) {
      var cap = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(0, 1000), 2);
      var penalties = group(1, Unit.POINTS);
      parts.add(new Group("PENALTY", cap, penalties.parts(), Role.PENALTY, null));
    }
    var total = new Rubric.Total(random.nextInt(3) == 0, List.of());
    return rubric(Unit.POINTS, new Group("R", full, parts), full, total);
  }

  Rubric percent() {
    return rubric(Unit.PERCENT, group(3, Unit.PERCENT), BigDecimal.valueOf(100), Rubric.Total.SUM);
  }

  private static Rubric rubric(Unit unit, Criterion root, BigDecimal maximum, Rubric.Total total) {
    return new Rubric(
        "R",
        "2026.1",
        unit,
        Set.of("department"),
        LocalDate.of(2026, 1, 1),
        null,
        maximum,
        new Rounding(2, RoundingMode.HALF_UP),
        new Rubric.Survey("Q", Estimator.SAMPLE, Formula.TOP2, List.of(Formula.values())),
        root,
        total);
  }

  private Group group(int depth, Unit unit) {
    var parts = new ArrayList<Criterion>();
    int many = random.nextInt(1, 5);
    for (int i = 0; i < many; i++) {
      parts.add(
          depth > 1 && random.nextBoolean()
              ? group(depth - 1, unit)
              : unit == Unit.POINTS ? leaf() : item());
    }
    var sum =
        unit == Unit.PERCENT
            ? null
            : parts.stream()
                .map(part -> Objects.requireNonNull(part.maximum()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Group("G" + codes++, sum, parts);
  }

  private Criterion item() {
    return new Leaf("I" + codes++, null, new Rule.Answers(List.of(rules.any(ITEMS))));
  }

  private Criterion leaf() {
    var maximum = BigDecimal.valueOf(random.nextInt(1, 2001), 2);
    var notApplicable = random.nextInt(4) == 0 ? rules.condition(2) : null;
    return new Leaf("L" + codes++, maximum, rules.rule(maximum, 2), notApplicable);
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
    addDeclared(facts);
    if (random.nextBoolean()) {
      var value = BigDecimal.valueOf(random.nextInt(0, 10001), 2).toPlainString();
      facts.add(hand -> hand.index("OTHER", value));
    }
    return facts;
  }

  private void addDeclared(List<Consumer<FactsInHand>> facts) {
    for (var measure : SAID) {
      if (random.nextInt(3) > 0) {
        boolean yes = random.nextBoolean();
        facts.add(hand -> hand.yes(measure, yes));
      }
    }
    for (var measure : DAYS) {
      int kind = random.nextInt(5);
      var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(380)).toString();
      if (kind > 0) {
        facts.add(
            hand -> {
              if (kind == 1) {
                hand.never(measure);
              } else {
                hand.day(measure, day);
              }
            });
      }
    }
    if (random.nextInt(4) > 0) {
      var choice = rules.any(CHOICES);
      facts.add(hand -> hand.choice("c.a", choice));
    }
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
}
