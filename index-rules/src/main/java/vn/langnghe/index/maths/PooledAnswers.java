package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;

/**
 * Percent trees: the counts of a node are the sum of its items' and its value is the formula over
 * those counts, not a mean of means.
 */
final class PooledAnswers {

  private final Rubric.Survey survey;
  private final Rubric rubric;
  private final Facts facts;

  PooledAnswers(Rubric rubric, Facts facts) {
    this.survey = Objects.requireNonNull(rubric.survey(), "a percent rubric is fed by a survey");
    this.rubric = rubric;
    this.facts = facts;
  }

  ScoreTree evaluate() {
    return node(rubric.root()).tree();
  }

  private record Node(LevelCounts counts, ScoreTree tree) {}

  private Node node(Criterion criterion) {
    return switch (criterion) {
      case Group group -> group(group);
      case Leaf leaf when leaf.rule() instanceof Rule.Answers answers ->
          node(leaf.code(), pooled(facts, answers.items()), List.of());
      case Leaf leaf -> throw new IllegalArgumentException("not fed by answers: " + leaf.code());
    };
  }

  private Node group(Group group) {
    var counts = LevelCounts.NONE;
    var parts = new ArrayList<ScoreTree>(group.parts().size());
    for (var part : group.parts()) {
      var node = node(part);
      counts = counts.plus(node.counts());
      parts.add(node.tree());
    }
    return node(group.code(), counts, parts);
  }

  private Node node(String code, LevelCounts counts, List<ScoreTree> parts) {
    var answers =
        new Inputs.Answers(
            counts, BigDecimal.valueOf(counts.valid()), RuleScoring.shares(rubric, counts));
    var value = rubric.rounding().percent(survey.formula(), counts);
    var state = value == null ? ScoreState.NO_DATA : ScoreState.SCORED;
    return new Node(counts, new ScoreTree(code, value, null, state, Inputs.of(answers), parts));
  }

  /** The answers to several items together. */
  static LevelCounts pooled(Facts facts, List<String> items) {
    var counts = LevelCounts.NONE;
    for (var item : items) {
      counts = counts.plus(facts.answers(item));
    }
    return counts;
  }
}
