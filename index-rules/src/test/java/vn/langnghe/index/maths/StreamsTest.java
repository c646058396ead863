package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.maths.OneLeaf.evaluate;
import static vn.langnghe.index.maths.OneLeaf.leaf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Role;

/** Whose word counts: the appraisers', the facts', the agency's own. */
class StreamsTest {

  private static Rule each(String measure) {
    return new Rule.PerUnit(new Quantity.Measure(measure, false), BigDecimal.ONE);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  private static Group group(String code, @Nullable String maximum, Role role, Criterion... parts) {
    return new Group(code, maximum == null ? null : number(maximum), List.of(parts), role, null);
  }

  private static Claim points(String points) {
    return new Claim.Points(number(points));
  }

  private static Claim inputs(String number) {
    return new Claim.Inputs(Map.of("x.points", new Value.Amount(number(number))));
  }

  private static ScoreTree judged(FactsInHand facts, @Nullable Claim self, @Nullable Claim other) {
    return evaluate(facts.judged("A", self, other), "10", leaf("A", "10", each("x.points")))
        .parts()
        .getFirst();
  }

  @Test
  void the_appraisers_go_before_the_facts_and_the_facts_before_the_own_word() {
    var facts = new FactsInHand().amount("x.points", "3");

    var all = judged(facts, points("9"), points("5"));
    var self = judged(facts, points("9"), null);
    var nobody = judged(new FactsInHand().amount("x.points", "3"), null, null);
    var own = judged(new FactsInHand(), points("9"), null);

    assertThat(all.value()).isEqualTo("5.00");
    assertThat(all.streams())
        .isEqualTo(new Streams(number("9.00"), number("5.00"), number("3.00")));
    assertThat(self.value()).isEqualTo("3.00");
    assertThat(self.state()).isEqualTo(ScoreState.SCORED);
    assertThat(self.streams()).isEqualTo(new Streams(number("9.00"), null, number("3.00")));
    assertThat(nobody.streams()).isNull();
    assertThat(own.value()).isEqualTo("9.00");
    assertThat(own.state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(own.streams()).isEqualTo(new Streams(number("9.00"), null, null));
  }

  @Test
  void what_people_declare_goes_through_the_rule_and_shows_its_inputs() {
    var self = judged(new FactsInHand(), inputs("4"), null);
    var appraised = judged(new FactsInHand(), inputs("4"), inputs("2"));

    assertThat(self.value()).isEqualTo("4.00");
    assertThat(self.state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(self.inputs().byName()).containsEntry("x.points", number("4"));
    assertThat(appraised.value()).isEqualTo("2.00");
    assertThat(appraised.state()).isEqualTo(ScoreState.SCORED);
    assertThat(appraised.inputs().byName()).containsEntry("x.points", number("2"));
  }

  @Test
  void what_nobody_declares_is_taken_from_the_facts() {
    var facts =
        new FactsInHand()
            .answers("Q", LevelCounts.of(0, 0, 0, 1, 1, 0))
            .index("OTHER", "40")
            .judged("A", null, new Claim.Inputs(Map.of()))
            .judged("B", null, new Claim.Inputs(Map.of()));

    var tree =
        evaluate(
            facts,
            "20",
            leaf("A", "10", new Rule.Answers(List.of("Q"))),
            leaf("B", "10", new Rule.IndexImport("OTHER")));

    assertThat(tree.parts())
        .extracting(part -> Objects.requireNonNull(part.streams()).appraised())
        .containsExactly(number("5.00"), number("4.00"));
  }

  @Test
  void points_that_people_give_stay_within_the_maximum() {
    assertThat(judged(new FactsInHand(), null, points("11")).value()).isEqualTo("10.00");
    assertThat(judged(new FactsInHand(), null, points("-1")).value()).isEqualTo("0.00");
    assertThat(judged(new FactsInHand(), null, points("1.005")).value()).isEqualTo("1.01");
  }

  @Test
  void an_appraisal_without_the_facts_that_the_rule_needs_says_nothing() {
    var empty = new Claim.Inputs(Map.of());

    assertThat(judged(new FactsInHand().amount("x.points", "3"), null, empty).value())
        .isEqualTo("3.00");
    assertThat(judged(new FactsInHand(), points("9"), empty).state())
        .isEqualTo(ScoreState.SELF_SCORED);
    var nothing = judged(new FactsInHand(), empty, empty);
    assertThat(nothing.value()).isNull();
    assertThat(nothing.state()).isEqualTo(ScoreState.NO_DATA);
  }

  @Test
  void people_may_say_that_it_does_not_apply() {
    var other = leaf("B", "10", each("y.points"));
    var facts = new FactsInHand().amount("x.points", "3").amount("y.points", "4");

    var tree =
        evaluate(
            facts.judged("A", points("9"), new Claim.NotApplicable()),
            "20",
            leaf("A", "10", each("x.points")),
            other);
    var own =
        evaluate(
            new FactsInHand().amount("y.points", "4").judged("A", new Claim.NotApplicable(), null),
            "20",
            leaf("A", "10", each("x.points")),
            other);

    assertThat(tree.value()).isEqualTo("4.00");
    assertThat(tree.maximum()).isEqualByComparingTo("10");
    assertThat(tree.parts().getFirst().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(own.parts().getFirst().state()).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(own.maximum()).isEqualByComparingTo("10");
  }

  @Test
  void a_penalty_in_all_three_streams_is_below_zero() {
    var facts = new FactsInHand().amount("x.regular", "50").amount("x.penalty", "2");
    facts.judged("C.1", points("1"), points("3"));

    var tree =
        evaluate(
            facts,
            "100",
            leaf("A", "100", each("x.regular")),
            group("C", null, Role.PENALTY, leaf("C.1", null, each("x.penalty"))));

    assertThat(tree.value()).isEqualTo("47.00");
    assertThat(tree.parts().getLast().parts().getFirst().streams())
        .isEqualTo(new Streams(number("-1.00"), number("-3.00"), number("-2.00")));
  }

  @Test
  void the_own_word_makes_a_group_self_scored_until_a_fact_stands_beside_it() {
    var own = judged(new FactsInHand(), points("9"), null);
    var mixed =
        evaluate(
            new FactsInHand().amount("y.points", "4").judged("A", points("9"), null),
            "20",
            leaf("A", "10", each("x.points")),
            leaf("B", "10", each("y.points")));

    assertThat(own.state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(mixed.state()).isEqualTo(ScoreState.SCORED);
    assertThat(mixed.value()).isEqualTo("13.00");
  }

  @Test
  void a_claim_of_a_file_that_is_not_fixed_is_shown_without_its_value_and_counts_nowhere() {
    var other = leaf("B", "10", each("y.points"));
    var known = new FactsInHand().amount("y.points", "4");

    for (var claim : List.of(points("9"), inputs("9"), new Claim.NotApplicable())) {
      var tree =
          evaluate(
              new FactsInHand().amount("y.points", "4").claimed("A", claim, null),
              "20",
              leaf("A", "10", each("x.points")),
              other);
      var without = evaluate(known, "20", leaf("A", "10", each("x.points")), other);

      var leaf = tree.parts().getFirst();
      assertThat(leaf.state()).isEqualTo(ScoreState.SELF_SCORED);
      assertThat(leaf.value()).isNull();
      assertThat(leaf.inputs()).isEqualTo(Inputs.NONE);
      assertThat(leaf.streams()).isNull();
      assertThat(tree.value()).isEqualTo(without.value());
      assertThat(tree.maximum()).isEqualTo(without.maximum());
      assertThat(tree.state()).isEqualTo(without.state());
    }
  }

  @Test
  void what_facts_say_stands_alone_until_the_file_is_fixed() {
    var counted =
        evaluate(
                new FactsInHand().amount("x.points", "3").claimed("A", points("9"), null),
                "10",
                leaf("A", "10", each("x.points")))
            .parts()
            .getFirst();
    var appraised =
        evaluate(
                new FactsInHand().claimed("A", points("9"), points("5")),
                "10",
                leaf("A", "10", each("x.points")))
            .parts()
            .getFirst();

    assertThat(counted.state()).isEqualTo(ScoreState.SCORED);
    assertThat(counted.value()).isEqualTo("3.00");
    assertThat(counted.streams()).isNull();
    assertThat(appraised.state()).isEqualTo(ScoreState.SELF_SCORED);
    assertThat(appraised.value()).isNull();
    assertThat(appraised.streams()).isNull();
  }

  @Test
  void an_index_of_nothing_but_claims_has_no_data_until_the_files_are_fixed() {
    var none =
        new Rule.Ratio(
            new Quantity.Measure("z.done", true),
            new Quantity.Measure("z.all", true),
            number("10"));

    var tree =
        evaluate(
            new FactsInHand().claimed("A", points("9"), null),
            "20",
            leaf("A", "10", each("x.points")),
            leaf("B", "10", new Rule.Proportion(none)));

    assertThat(tree.state()).isEqualTo(ScoreState.NO_DATA);
    assertThat(tree.value()).isNull();
    assertThat(tree.parts()).extracting(ScoreTree::value).containsOnlyNulls();
    assertThat(tree.parts().getFirst().state()).isEqualTo(ScoreState.SELF_SCORED);
  }

  @Test
  void points_that_the_rubric_gives_for_having_no_case_stand_while_a_claim_waits() {
    var none =
        new Rule.Ratio(
            new Quantity.Measure("z.done", true),
            new Quantity.Measure("z.all", true),
            number("10"));

    var tree =
        evaluate(
            new FactsInHand().amount("x.points", "4").claimed("B", points("7"), null),
            "20",
            leaf("A", "10", each("x.points")),
            leaf("B", "10", new Rule.Proportion(none)));

    assertThat(tree.value()).isEqualTo("14.00");
    assertThat(tree.parts().getLast().value()).isEqualTo("10.00");
    assertThat(tree.parts().getLast().state()).isEqualTo(ScoreState.NO_DATA);
  }
}
