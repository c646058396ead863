package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.rubric.Worked.evaluate;
import static vn.langnghe.index.rubric.Worked.node;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.maths.ScoreTree;

class Index766Test {

  private static final List<String> PAKN =
      List.of("pakn.due", "pakn.on-time", "pakn.disliked", "pakn.overdue", "pakn.repeated");

  @Test
  void the_published_unit_comes_out_to_the_last_digit() {
    var tree = evaluate("766", Worked.h2117());

    assertThat(tree.value()).isEqualTo("79.27");
    assertThat(tree.parts())
        .extracting(ScoreTree::code)
        .containsExactly("CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL");
    assertThat(tree.parts().stream().map(part -> Worked.value(part).toPlainString()))
        .containsExactly("11.79", "19.97", "6.72", "8.61", "14.18", "18.00");
    assertThat(tree.maximum()).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, 0.13",
    "1.2, 3.66",
    "1.3, 2.00",
    "1.4, 6.00",
    "3.1, 0.50",
    "3.2, 0.72",
    "3.3, 5.50",
    "4.1, 5.27",
    "4.2, 1.67",
    "4.3, 1.67",
    "MDSH.1, 5.60",
    "MDSH.2, 3.69",
    "MDSH.3, 2.00",
    "MDSH.4, 0.00",
    "MDSH.5, 0.67",
    "MDSH.6, 0.22",
    "MDSH.7, 2.00",
    "5.2, 6.00",
    "5.3, 6.00",
    "5.4, 6.00",
  })
  void every_indicator_of_the_published_unit_is_worked_out(String code, String points) {
    assertThat(node(evaluate("766", Worked.h2117()), code).value()).isEqualTo(points);
  }

  @Test
  void the_published_totals_are_the_sums_of_their_groups() {
    var rows = Worked.rows("gia-lai-766-2026-10-10.csv");

    assertThat(rows).hasSize(14);
    for (var row : rows) {
      var groups = Arrays.stream(row).skip(3).map(BigDecimal::new);
      assertThat(groups.reduce(BigDecimal.ZERO, BigDecimal::add)).as(row[0]).isEqualTo(row[2]);
    }
  }

  /** H21.20 on the same day: not one dossier, yet 12 points for no feedback and 2 for no copies. */
  @Test
  void a_department_without_dossiers_gets_what_the_portal_gave_and_no_data_stands_beside_it() {
    var facts =
        new FactsInHand()
            .count("procedures.announced", 47)
            .count("procedures.decided-in-time", 1)
            .count("procedures.public-in-time", 43)
            .count("procedures.public", 47)
            .count("procedures.complete", 47)
            .count("dossiers.to-sync-portal", 0)
            .count("dossiers.received", 0)
            .count("dossiers.with-fee", 0)
            .count("copies.requested", 0);

    var tree = evaluate("766", facts);

    assertThat(tree.value()).isEqualTo("19.79");
    assertThat(node(tree, "CKMB").value()).isEqualTo("5.79");
    assertThat(node(tree, "TDGQ").value()).isEqualTo("0.00");
    assertThat(node(tree, "MDSH").value()).isEqualTo("2.00");
    assertThat(node(tree, "MDHL").value()).isEqualTo("12.00");
    assertThat(node(tree, "MDHL").state()).isEqualTo(ScoreState.NO_DATA);
    assertThat(node(tree, "5.4").value()).isEqualTo("0.00");
    assertThat(tree.state()).isEqualTo(ScoreState.SCORED);
  }

  @Test
  void a_department_of_which_nothing_is_known_has_no_value() {
    var tree = evaluate("766", new FactsInHand());

    assertThat(Worked.nodes(tree)).extracting(ScoreTree::value).containsOnlyNulls();
  }

  /** due, on time, disliked, overdue, repeated, then the points of 5.2 and 5.3. */
  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0, 6.00, 6.00",
    "1 1 0 0 0, 6.00, 6.00",
    "1 0 0 1 0, 0.00, 0.00",
    "3 2 0 1 0, 4.00, 4.00",
    "7 5 1 2 1, 4.29, 2.57",
    "2 0 2 2 2, 0.00, 0.00",
  })
  void feedback_is_worth_twelve_points_and_none_is_worth_all_of_them(
      String counts, String onTime, String satisfaction) {
    var numbers = counts.split(" ", -1);
    var facts = Worked.h2117();
    for (int i = 0; i < PAKN.size(); i++) {
      facts.count(PAKN.get(i), Long.parseLong(numbers[i]));
    }

    var tree = evaluate("766", facts);

    assertThat(node(tree, "5.2").value()).isEqualTo(onTime);
    assertThat(node(tree, "5.3").value()).isEqualTo(satisfaction);
  }

  @Test
  void what_is_pending_stands_beside_the_share_and_counts_for_nothing() {
    var facts =
        new FactsInHand()
            .count("pakn.received", 7)
            .count("pakn.due", 3)
            .count("pakn.pending", 4)
            .count("pakn.settled", 3)
            .count("pakn.on-time", 2)
            .count("pakn.overdue", 1);

    var onTime = node(evaluate("766", facts), "5.2");

    assertThat(onTime.value()).isEqualTo("4.00");
    assertThat(onTime.inputs().byName())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pakn.on-time", BigDecimal.TWO,
                "pakn.due", BigDecimal.valueOf(3),
                "pakn.received", BigDecimal.valueOf(7),
                "pakn.pending", BigDecimal.valueOf(4),
                "pakn.settled", BigDecimal.valueOf(3),
                "share", new BigDecimal("66.67")));
  }

  @Test
  void where_nothing_is_due_yet_the_points_are_those_of_none_and_rest_on_no_data() {
    var facts = Worked.h2117().count("pakn.received", 4).count("pakn.pending", 4);

    var tree = evaluate("766", facts);

    for (var code : List.of("5.2", "5.3")) {
      assertThat(node(tree, code).value()).as(code).isEqualTo("6.00");
      assertThat(node(tree, code).state()).as(code).isEqualTo(ScoreState.NO_DATA);
    }
    assertThat(tree.value()).isEqualTo("79.27");
  }

  /** on time, disliked, of 1000 dossiers: 5.4 is full from 90 %. */
  @ParameterizedTest
  @CsvSource({
    "1000, 0, 6.00",
    "900, 0, 6.00",
    "899, 0, 5.99",
    "1000, 100, 6.00",
    "1000, 101, 5.99",
    "450, 0, 3.00",
    "100, 300, 0.00",
    "0, 0, 0.00",
  })
  void late_and_disliked_dossiers_lower_satisfaction(long onTime, long disliked, String points) {
    var facts =
        new FactsInHand()
            .count("dossiers.received", 1000)
            .count("dossiers.on-time", onTime)
            .count("dossiers.disliked", disliked);

    assertThat(node(evaluate("766", facts), "5.4").value()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"79, 1.98", "80, 2.00", "81, 2.00", "100, 2.00", "0, 0.00", "40, 1.00"})
  void shares_with_a_target_of_80_percent_are_full_from_there(long done, String points) {
    var facts =
        new FactsInHand()
            .count("procedures.online-eligible", 100)
            .count("procedures.online-full", done)
            .count("procedures.with-fee", 100)
            .count("procedures.payable-online", done)
            .count("procedures.paid-online", done)
            .count("dossiers.received", 100)
            .count("dossiers.data-reused", done);

    var tree = evaluate("766", facts);

    for (var code : new String[] {"3.1", "4.2", "4.3", "MDSH.3"}) {
      assertThat(node(tree, code).value()).as(code).isEqualTo(points);
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 547, 900, 5.48", "547, 500, 900, 5.48", "0, 0, 600, 5.00", "0, 0, 0, 0.00"})
  void synchronised_dossiers_are_held_against_the_larger_count_and_else_against_last_year(
      long reported, long portal, long expected, String points) {
    var facts =
        new FactsInHand()
            .count("dossiers.synchronised", 500)
            .count("dossiers.to-sync-reported", reported)
            .count("dossiers.to-sync-portal", portal)
            .count("dossiers.to-sync-expected", expected)
            .count("dossiers.received", 1)
            .count("dossiers.on-time", 1);

    assertThat(node(evaluate("766", facts), "1.4").value()).isEqualTo(points);
  }
}
