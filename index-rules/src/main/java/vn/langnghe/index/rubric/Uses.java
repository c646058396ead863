package vn.langnghe.index.rubric;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Quantity;
import vn.langnghe.index.maths.Rule;
import vn.langnghe.index.maths.Start;

/**
 * The facts that a criterion needs with everything below it; of the root, those of the rubric.
 *
 * @param measures codes of measures
 * @param items codes of the questionnaire's items
 * @param imports codes of other indexes
 */
public record Uses(Set<String> measures, Set<String> items, Set<String> imports) {

  public static Uses of(Criterion root) {
    var uses = empty();
    uses.add(root);
    return new Uses(
        Collections.unmodifiableSet(uses.measures),
        Collections.unmodifiableSet(uses.items),
        Collections.unmodifiableSet(uses.imports));
  }

  /** The codes of the measures that a rule uses, in the order of the rule. */
  static Set<String> of(Rule rule) {
    var uses = empty();
    uses.add(rule);
    return uses.measures;
  }

  private static Uses empty() {
    return new Uses(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  private void add(Criterion criterion) {
    add(criterion.notApplicable());
    switch (criterion) {
      case Group group -> group.parts().forEach(this::add);
      case Leaf leaf -> {
        add(leaf.rule());
        leaf.beside().forEach(this::add);
      }
    }
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      condition.measures(measures::add);
    }
  }

  private void add(Rule rule) {
    switch (rule) {
      case Rule.Binary(var when, var points, var otherwise) -> add(when);
      case Rule.ShareSteps(var ratio, var steps, var otherwise) -> add(ratio);
      case Rule.CountSteps(var quantity, var steps, var otherwise) -> add(quantity);
      case Rule.Proportion(var ratio) -> add(ratio);
      case Rule.LinearToTarget(var ratio, var target, var floor) -> add(ratio);
      case Rule.Dated(var day, var start, var steps, var otherwise) -> add(day, start);
      case Rule.Chosen(var measure, var points) -> measures.add(measure);
      case Rule.Branch(var cases, var otherwise) -> {
        cases.forEach(one -> add(one.when()));
        cases.forEach(one -> add(one.then()));
        add(otherwise);
      }
      case Rule.AllOrNothing(var of) -> of.forEach(this::add);
      case Rule.Answers(var codes) -> items.addAll(codes);
      case Rule.WeightedLevels(var codes, var weights) -> items.addAll(codes);
      case Rule.WeightedCounts(var answers) -> answers.forEach(answer -> add(answer.measure()));
      case Rule.IndexImport(var index) -> imports.add(index);
      case Rule.PerUnit(var quantity, var each) -> add(quantity);
      case Rule.Late late -> add(late);
      case Rule.Appraised() -> {}
    }
  }

  private void add(Rule.Late late) {
    add(late.day(), late.deadline());
    if (late.refusal() != null) {
      add(late.day(), late.refusal().after());
      add(late.refusal().unless());
    }
  }

  private void add(String day, Start start) {
    measures.add(day);
    if (start instanceof Start.Declared(var measure)) {
      measures.add(measure);
    }
  }

  private void add(Quantity quantity) {
    quantity.measures(measure -> measures.add(measure.code()));
  }

  private void add(Rule.Ratio ratio) {
    add(ratio.numerator());
    add(ratio.denominator());
  }
}
