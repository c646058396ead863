package vn.langnghe.scoring.rubric;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.langnghe.scoring.maths.Criterion;
import vn.langnghe.scoring.maths.Criterion.Group;
import vn.langnghe.scoring.maths.Criterion.Leaf;
import vn.langnghe.scoring.maths.Rule;

/** The facts that a rubric needs: measures, items and other indexes. */
record Uses(Set<String> measures, Set<String> items, Set<String> imports) {

  static Uses of(Criterion root) {
    var uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    uses.add(root);
    return new Uses(
        Collections.unmodifiableSet(uses.measures),
        Collections.unmodifiableSet(uses.items),
        Collections.unmodifiableSet(uses.imports));
  }

  private void add(Criterion criterion) {
    switch (criterion) {
      case Group group -> group.parts().forEach(this::add);
      case Leaf leaf -> add(leaf.rule());
    }
  }

  private void add(Rule rule) {
    switch (rule) {
      case Rule.Proportion(var ratio) -> add(ratio);
      case Rule.LinearToTarget(var ratio, var target, var floor) -> add(ratio);
      case Rule.Answers(var codes) -> items.addAll(codes);
      case Rule.IndexImport(var index) -> imports.add(index);
      case Rule.Appraised() -> {}
    }
  }

  private void add(Rule.Ratio ratio) {
    ratio.numerator().measures(measure -> measures.add(measure.code()));
    ratio.denominator().measures(measure -> measures.add(measure.code()));
  }
}
