package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.rubric.Worked.node;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;
import vn.langnghe.index.maths.Value;

/** The units of {@code worked/nq57-units.csv} are computed by hand from the regulation. */
class CommuneRubricTest {

  private static final Rubric RUBRIC = Worked.rubric("NQ57-COMMUNE");
  private static final int FIRST_LEAF = 3;
  private static final List<String> LEAVES =
      Worked.criteria(RUBRIC.root())
          .filter(criterion -> criterion instanceof Criterion.Leaf)
          .map(Criterion::code)
          .toList();

  private static Stream<List<String>> units() {
    return Worked.rows("nq57-units.csv").stream().map(Arrays::asList);
  }

  private static Map<String, Value> fullUnit() {
    return Worked.rows("nq57-unit-1.csv").stream()
        .collect(Collectors.toMap(row -> row[0], row -> value(row[0], row[1])));
  }

  private static Value value(String measure, String text) {
    return switch (Worked.RUBRICS.measures().find(measure).orElseThrow().type()) {
      case COUNT, AMOUNT -> new Value.Amount(new BigDecimal(text));
      case DAY -> text.equals("never") ? new Value.Never() : new Value.Day(LocalDate.parse(text));
      case YES_NO -> new Value.YesNo(text.equals("yes"));
      case CHOICE -> new Value.Choice(text);
    };
  }

  private static FactsInHand facts(String changes) {
    var values = new HashMap<>(fullUnit());
    var facts = new FactsInHand();
    for (var change : changes.isEmpty() ? new String[0] : changes.split(" ", -1)) {
      var sides = change.split("[=:]", -1);
      if (change.contains(":")) {
        facts.judged(sides[0], null, new Claim.Points(new BigDecimal(sides[1])));
      } else if (sides[1].equals("unknown")) {
        values.remove(sides[0]);
      } else {
        values.put(sides[0], value(sides[0], sides[1]));
      }
    }
    values.forEach(facts::value);
    return facts;
  }

  private static String shown(ScoreTree leaf) {
    var value = leaf.value();
    return value == null
        ? leaf.state() == ScoreState.NOT_APPLICABLE ? "na" : "-"
        : value.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @MethodSource("units")
  void every_unit_comes_out_as_by_hand(List<String> unit) {
    var tree = Worked.evaluate("NQ57-COMMUNE", facts(unit.get(2)));

    var last = FIRST_LEAF + LEAVES.size();
    assertThat(LEAVES.stream().map(code -> code + " = " + shown(node(tree, code))))
        .as(unit.get(0) + ": " + unit.get(1))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i < LEAVES.size(), i -> i + 1)
                .map(i -> LEAVES.get(i) + " = " + unit.get(FIRST_LEAF + i))
                .toList());
    assertThat(tree.maximum()).isEqualByComparingTo(unit.get(last));
    assertThat(tree.value()).isEqualTo(unit.get(last + 1));
    assertThat(Objects.requireNonNull(RUBRIC.grade(tree.value())).code())
        .isEqualTo(unit.get(last + 2));
  }

  @Test
  void the_table_holds_more_than_25_units_and_every_leaf_of_the_rubric() {
    assertThat(units().count()).isGreaterThan(25);
    assertThat(LEAVES).hasSize(28);
  }

  @Test
  void groups_sum_to_10_75_and_15_and_the_bonus_is_no_part_of_what_is_regular() {
    var tree = Worked.evaluate("NQ57-COMMUNE", facts(""));

    assertThat(tree.parts())
        .extracting(part -> part.code() + " " + part.value() + " of " + part.maximum())
        .containsExactly("I 10.00 of 10", "II 75.00 of 75", "IV 0.00 of 15", "V 0.00 of 0");
  }

  @Test
  void what_the_agency_declares_criterion_by_criterion_gives_the_same_points() {
    var facts = new FactsInHand();
    var guidance = Worked.RUBRICS.guidanceOf(RUBRIC);
    var full = fullUnit();
    for (var code : LEAVES) {
      var needed = new HashMap<String, Value>();
      for (var measure : Objects.requireNonNull(guidance.get(code)).measures()) {
        var value = full.get(measure);
        if (value != null) {
          needed.put(measure, value);
        }
      }
      facts.judged(code, new Claim.Inputs(needed), null);
    }

    var tree = Worked.evaluate("NQ57-COMMUNE", facts);

    assertThat(tree.value()).isEqualTo("85.00");
    assertThat(tree.state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(node(tree, "II.6").streams())
        .isEqualTo(new Streams(new BigDecimal("10.00"), null, null));
  }

  @Test
  void a_commune_of_which_nothing_is_known_has_no_total_and_no_class() {
    var tree = Worked.evaluate("NQ57-COMMUNE", new FactsInHand());

    assertThat(Worked.nodes(tree)).extracting(ScoreTree::value).containsOnlyNulls();
    assertThat(RUBRIC.grade(tree.value())).isNull();
  }
}
