package vn.langnghe.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Criterion.Role;
import vn.langnghe.index.maths.Rule;

class CriterionPathTest {

  private static final Leaf ASKED =
      new Leaf("ASKED", BigDecimal.TEN, new Rule.Answers(List.of("I.1", "I.2")));
  private static final Leaf WEIGHED =
      new Leaf(
          "WEIGHED",
          BigDecimal.TEN,
          new Rule.Branch(
              List.of(),
              new Rule.WeightedLevels(
                  List.of("I.3"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))));
  private static final Leaf JUDGED = new Leaf("JUDGED", BigDecimal.TEN, new Rule.Appraised());
  private static final Group PENALTY =
      new Group("PENALTY", null, List.of(JUDGED), Role.PENALTY, null);
  private static final Group ROOT =
      new Group(
          "ROOT",
          null,
          List.of(new Group("SURVEY", BigDecimal.TEN, List.of(ASKED, WEIGHED)), PENALTY));

  private static CriterionPath to(String code) {
    return CriterionPath.to(code, ROOT).orElseThrow();
  }

  @Test
  void thePathGoesFromTheRootToTheCriterionAndNoOther() {
    assertThat(to("WEIGHED").criteria())
        .extracting(Criterion::code)
        .containsExactly("ROOT", "SURVEY", "WEIGHED");
    assertThat(to("ROOT").criteria()).containsExactly(ROOT);
    assertThat(CriterionPath.to("NOWHERE", ROOT)).isEmpty();
  }

  @Test
  void everyItemBelowIsFoundWhateverRuleAsksForIt() {
    assertThat(to("ROOT").items()).containsExactly("I.1", "I.2", "I.3");
    assertThat(to("ASKED").items()).containsExactly("I.1", "I.2");
    assertThat(to("PENALTY").items()).isEmpty();
  }

  @Test
  void aCriterionBelowAPenaltyIsOne() {
    assertThat(to("JUDGED").isPenalty()).isTrue();
    assertThat(to("ASKED").isPenalty()).isFalse();
  }
}
