package vn.langnghe.reporting.explanation.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.langnghe.reporting.explanation.maths.Trees.factor;
import static vn.langnghe.reporting.explanation.maths.Trees.item;
import static vn.langnghe.reporting.explanation.maths.Trees.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.reporting.explanation.maths.AgencyChange.Below;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.TreeChange.State;

class AgencyChangeTest {

  @Test
  void agenciesThatJoinOrLeaveAndTheParentsOwnAnswersHaveTheirRows() {
    var before = factor("P", List.of(item("A", 0, 0, 20, 80, 0), item("B", 0, 0, 50, 50, 0)));
    var after =
        factor(
            "P",
            List.of(
                item("A", 0, 0, 20, 80, 0),
                item("C", 0, 0, 10, 90, 0),
                item("own", 0, 0, 9, 1, 0)));

    var change =
        AgencyChange.of(
            "P",
            before,
            after,
            Formula.TOP2,
            List.of(
                new Below("A", item("A", 0, 0, 20, 80, 0), item("A", 0, 0, 20, 80, 0), false),
                new Below("B", item("B", 0, 0, 50, 50, 0), null, false),
                new Below("C", null, item("C", 0, 0, 10, 90, 0), false)));

    // 65 %, then 171 of 210 = 81.43 %.
    assertThat(change.change()).isEqualTo(number("16.43"));
    assertThat(change.agencies())
        .extracting(Contribution::code, Contribution::kind, Contribution::contribution)
        .containsExactly(
            tuple("A", Kind.AGENCY, number("-0.16")),
            tuple("B", Kind.LEFT, number("11.61")),
            tuple("C", Kind.JOINED, number("7.99")),
            tuple("P", Kind.REMAINDER, number("-3.01")));
  }

  @Test
  void oneSmallAgencyIsHiddenTogetherWithTheNextSmallest() {
    var small = item("A", 0, 0, 1, 2, 0);
    var medium = item("B", 0, 0, 5, 5, 0);
    var large = item("C", 0, 0, 40, 60, 0);
    var better = item("C", 0, 0, 30, 70, 0);

    var change =
        AgencyChange.of(
            "P",
            factor("P", List.of(small, medium, large)),
            factor("P", List.of(small, medium, better)),
            Formula.TOP2,
            List.of(
                new Below("A", small, small, true),
                new Below("B", medium, medium, false),
                new Below("C", large, better, false)));

    assertThat(change.agencies())
        .extracting(Contribution::code, Contribution::kind, row -> row.contribution() == null)
        .containsExactly(
            tuple("A", Kind.AGENCY, true),
            tuple("B", Kind.AGENCY, true),
            tuple("C", Kind.AGENCY, false),
            tuple("P", Kind.TOGETHER, false));
  }

  @Test
  void whereEveryAgencyIsSmallOnlyValuesAreTold() {
    var one = item("A", 0, 0, 1, 2, 0);
    var other = item("A", 0, 0, 2, 2, 0);

    var change =
        AgencyChange.of("P", one, other, Formula.TOP2, List.of(new Below("A", one, other, true)));

    assertThat(change.state()).isEqualTo(State.WITHHELD);
    assertThat(change.agencies())
        .extracting(Contribution::contribution)
        .containsExactly((java.math.BigDecimal) null);
  }
}
