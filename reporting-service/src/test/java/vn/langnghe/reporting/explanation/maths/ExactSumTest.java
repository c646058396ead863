package vn.langnghe.reporting.explanation.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;
import vn.langnghe.reporting.explanation.maths.AgencyChange.Below;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.TreeChange.State;

/** Contributions sum to the change, whatever the trees look like. */
class ExactSumTest {

  private static final long SEED = 20261123;
  private static final int CASES = 3000;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Test
  void percentContributionsOfRandomTreesSumToTheChangeAtEveryNode() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var before = answered(random, "I", 0);
      var after = answered(random, "I", 0);

      var change = TreeChange.of(before, after, Formula.TOP2, false);

      if (before.value() == null || after.value() == null) {
        assertThat(change.state()).as("seed %d", seed).isEqualTo(State.NO_VALUE);
        continue;
      }
      assertThat(change.state()).as("seed %d", seed).isEqualTo(State.EXPLAINED);
      assertSums(change, seed);
    }
  }

  @Test
  void pointContributionsOfRandomTreesSumToTheChangeAtEveryNode() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var before = scored(random, "I", 0);
      var after = scored(random, "I", 0);

      var change = TreeChange.of(before, after, Formula.TOP2, false);

      assertThat(change.state()).as("seed %d", seed).isEqualTo(State.EXPLAINED);
      assertSums(change, seed);
    }
  }

  @Test
  void contributionsOfRandomAgenciesSumToTheChangeOfTheirParent() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var below = new ArrayList<Below>();
      var before = new ArrayList<Score>(List.of(item(random, "own")));
      var after = new ArrayList<Score>(List.of(item(random, "own")));
      for (int i = 0; i < 2 + random.nextInt(12); i++) {
        var one = agency(random, "A" + i);
        below.add(one);
        before.addAll(known(one.before()));
        after.addAll(known(one.after()));
      }

      var change =
          AgencyChange.of(
              "P", Trees.factor("I", before), Trees.factor("I", after), Formula.TOP2, below);

      if (change.state() == State.EXPLAINED) {
        assertThat(sum(change.agencies()))
            .as("seed %d", seed)
            .isEqualByComparingTo(change.change());
        assertThat(hiddenRows(change)).as("seed %d", seed).isNotEqualTo(1);
      }
    }
  }

  @Test
  void aContributionDependsOnTheAgencysCountsAndNotOnHowTheyAreDivided() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var whole = List.of(unit(random), unit(random), unit(random));
      var last = whole.getLast();
      var half = new RatioChange.Unit(halved(last.before()), halved(last.after()));
      var rest =
          new RatioChange.Unit(
              last.before().minus(half.before()), last.after().minus(half.after()));
      var change = change(whole);

      var once = RatioChange.of(whole, change);
      var twice = RatioChange.of(List.of(whole.get(0), whole.get(1), half, rest), change);

      var divided = twice.get(2).contribution().add(twice.get(3).contribution());
      assertThat(once.getLast().contribution().subtract(divided).abs())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(new BigDecimal("0.03"));
    }
  }

  private static BigDecimal change(List<RatioChange.Unit> units) {
    var before = units.stream().map(RatioChange.Unit::before).reduce(Counts.NONE, Counts::plus);
    var after = units.stream().map(RatioChange.Unit::after).reduce(Counts.NONE, Counts::plus);
    return percent(after).subtract(percent(before));
  }

  private static BigDecimal percent(Counts counts) {
    return BigDecimal.valueOf(100 * counts.numerator())
        .divide(BigDecimal.valueOf(counts.denominator()), 2, RoundingMode.HALF_UP);
  }

  private static Counts halved(Counts counts) {
    return new Counts(counts.numerator() / 2, counts.denominator() / 2);
  }

  private static RatioChange.Unit unit(Random random) {
    return new RatioChange.Unit(counts(random), counts(random));
  }

  private static Counts counts(Random random) {
    long denominator = 2L + random.nextInt(5000);
    return new Counts(random.nextLong(denominator + 1), denominator);
  }

  private static Below agency(Random random, String code) {
    var before = random.nextInt(6) == 0 ? null : item(random, code);
    var after = before != null && random.nextInt(6) == 0 ? null : item(random, code);
    return new Below(code, before, after, random.nextInt(5) == 0);
  }

  private static List<Score> known(@Nullable Score score) {
    return score == null ? List.of() : List.of(score);
  }

  private static long hiddenRows(AgencyChange change) {
    return change.agencies().stream().filter(row -> row.contribution() == null).count();
  }

  private static Score answered(Random random, String code, int depth) {
    if (depth == 3 || (depth > 0 && random.nextInt(3) == 0)) {
      return item(random, code);
    }
    var parts =
        IntStream.range(0, 6)
            .filter(i -> random.nextInt(3) > 0)
            .mapToObj(i -> answered(random, code + '.' + i, depth + 1))
            .toList();
    return parts.isEmpty() ? item(random, code) : Trees.factor(code, parts);
  }

  private static Score item(Random random, String code) {
    int most = random.nextInt(4) == 0 ? 2 : 400;
    return Trees.item(code, random.ints(5, 0, most).mapToLong(i -> i).toArray());
  }

  private static Score scored(Random random, String code, int depth) {
    if (depth == 3 || (depth > 0 && random.nextInt(3) == 0)) {
      return leaf(random, code);
    }
    var parts =
        IntStream.range(0, 6)
            .filter(i -> random.nextInt(3) > 0)
            .mapToObj(i -> scored(random, code + '.' + i, depth + 1))
            .toList();
    var sum =
        parts.stream()
            .map(Score::value)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (random.nextInt(3) > 0) {
      return new Score(code, sum, BigDecimal.TEN, ScoreState.SCORED, Inputs.NONE, parts);
    }
    var acted = sum.multiply(HALF).setScale(2, RoundingMode.HALF_UP);
    var act = random.nextBoolean() ? "applicable" : "refused";
    return new Score(
        code,
        acted,
        BigDecimal.TEN,
        ScoreState.SCORED,
        Inputs.byName(Map.of("sum", sum, act, BigDecimal.ONE)),
        parts);
  }

  private static Score leaf(Random random, String code) {
    var points = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(2000) - 300, 2);
    return new Score(code, points, BigDecimal.TEN, ScoreState.SCORED, Inputs.NONE, List.of());
  }

  private static void assertSums(TreeChange change, long seed) {
    assertThat(change.root().contribution())
        .as("seed %d", seed)
        .isEqualByComparingTo(change.change());
    assertNode(change.root(), seed);
  }

  private static void assertNode(Contribution node, long seed) {
    var effects = node.effects();
    if (effects != null) {
      assertThat(effects.rate().add(effects.mix()))
          .as("effects of %s, seed %d", node.code(), seed)
          .isEqualByComparingTo(node.contribution());
    }
    if (!node.parts().isEmpty()) {
      assertThat(sum(node.parts()))
          .as("parts of %s, seed %d", node.code(), seed)
          .isEqualByComparingTo(node.contribution());
    }
    node.parts().stream()
        .filter(part -> part.kind() != Kind.DIRECT)
        .forEach(part -> assertNode(part, seed));
  }

  private static BigDecimal sum(List<Contribution> rows) {
    return rows.stream()
        .map(Contribution::contribution)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
