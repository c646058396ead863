package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.rubric.Worked.RUBRICS;
import static vn.langnghe.index.rubric.Worked.evaluate;
import static vn.langnghe.index.rubric.Worked.node;
import static vn.langnghe.index.rubric.Worked.rubric;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.maths.ScoreTree;

/** What a citizen sends is not yet due: no index moves because of it (ADR 0101). */
class PendingFeedbackTest {

  private static final int CASES = 300;

  private record Scored(String code, @Nullable Object value, Object state) {}

  @ParameterizedTest
  @ValueSource(strings = {"766", "PAR-DEPT", "NQ57-COMMUNE"})
  void one_more_pending_case_changes_no_value_and_no_state(String index) {
    for (long seed = 0; seed < CASES; seed++) {
      var facts = facts(index, new Random(seed));
      var before = scored(evaluate(index, facts));

      facts.add("pakn.received", 1).add("pakn.pending", 1);

      assertThat(scored(evaluate(index, facts))).as("seed " + seed).isEqualTo(before);
    }
  }

  @Test
  void the_same_case_lowers_the_share_once_it_is_late() {
    var facts =
        Worked.h2117().count("pakn.received", 3).count("pakn.due", 2).count("pakn.on-time", 2);
    assertThat(node(evaluate("766", facts), "5.2").value()).isEqualTo("6.00");

    facts.add("pakn.due", 1).add("pakn.overdue", 1);

    assertThat(node(evaluate("766", facts), "5.2").value()).isEqualTo("4.00");
    assertThat(node(evaluate("766", facts), "5.3").value()).isEqualTo("4.00");
  }

  /** Some counts are known and some are not; those of feedback fit together. */
  private static FactsInHand facts(String index, Random random) {
    var facts = new FactsInHand().index("SIPAS-2023", "80.00");
    for (var measure : RUBRICS.measuresOf(rubric(index))) {
      if (!measure.startsWith("pakn.") && random.nextInt(4) > 0) {
        facts.count(measure, random.nextInt(50));
      }
    }
    int onTime = random.nextInt(4);
    int late = random.nextInt(3);
    int pending = random.nextInt(3);
    return facts
        .count("pakn.received", onTime + late + pending)
        .count("pakn.due", onTime + late)
        .count("pakn.pending", pending)
        .count("pakn.settled", onTime)
        .count("pakn.on-time", onTime)
        .count("pakn.overdue", late)
        .count("pakn.disliked", random.nextInt(onTime + 1))
        .count("pakn.repeated", random.nextInt(onTime + 1));
  }

  private static List<Scored> scored(ScoreTree tree) {
    return Worked.nodes(tree)
        .map(node -> new Scored(node.code(), node.value(), node.state()))
        .toList();
  }
}
