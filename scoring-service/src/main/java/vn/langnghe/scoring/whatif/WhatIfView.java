package vn.langnghe.scoring.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;

/**
 * A trial: the score as it is and as it would be.
 *
 * @param index index code
 * @param indexName the index in words
 * @param method rubric and version
 * @param unit what the value is expressed in
 * @param agency agency code
 * @param period the period
 * @param criterion the criterion that was supposed to be otherwise
 * @param before the value now; null while there is none
 * @param after the value it would be
 * @param change the difference; null where one is missing
 * @param path every node from the root to the criterion
 * @param headroom what each leaf could still gain, the largest first; what does not concern the
 *     agency is left out
 * @param note that nothing was stored
 */
record WhatIfView(
    String index,
    Text indexName,
    String method,
    Unit unit,
    String agency,
    String period,
    String criterion,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after,
    @Nullable BigDecimal change,
    List<Node> path,
    List<Headroom> headroom,
    Text note) {

  private static final Text NOTE =
      new Text(
          "Đây là phép tính thử theo đúng bộ tiêu chí; không ghi và không công bố gì.",
          "A trial by the rubric's own rules: nothing was stored or published.");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param code code of the criterion
   * @param name in words
   * @param before its value now; null while there is none
   * @param after its value in the trial
   * @param change the difference; null where one is missing
   * @param maximum the most it can reach in the trial; null in percent
   */
  record Node(
      String code,
      Text name,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      @Nullable BigDecimal change,
      @Nullable BigDecimal maximum) {}

  /**
   * @param code code of the leaf
   * @param name in words
   * @param value its value now; null while there is none
   * @param maximum the most it can reach; 0 in penalties
   * @param headroom maximum less value
   */
  record Headroom(
      String code,
      Text name,
      @Nullable BigDecimal value,
      BigDecimal maximum,
      BigDecimal headroom) {}

  static WhatIfView of(
      WhatIfQuestion question,
      CriterionPath path,
      IndexDefined defined,
      ScoreTree before,
      ScoreTree after) {
    var words = new HashMap<String, Text>();
    names(defined.root(), words);
    Function<String, Text> name = code -> words.getOrDefault(code, new Text(code, code));
    boolean percent = defined.unit() == Unit.PERCENT;
    var headroom = new ArrayList<Headroom>();
    headroom(before, percent, name, headroom);
    headroom.sort(Comparator.comparing(Headroom::headroom).reversed());
    return new WhatIfView(
        question.index(),
        defined.name(),
        question.index() + '/' + defined.version(),
        defined.unit(),
        question.agency(),
        question.period().toString(),
        question.criterion(),
        before.value(),
        after.value(),
        difference(before, after),
        nodes(path, name, before, after),
        headroom,
        NOTE);
  }

  private static void names(IndexDefined.Criterion criterion, Map<String, Text> words) {
    words.put(criterion.code(), criterion.name());
    criterion.parts().forEach(part -> names(part, words));
  }

  private static List<Node> nodes(
      CriterionPath path, Function<String, Text> name, ScoreTree before, ScoreTree after) {
    var nodes = new ArrayList<Node>();
    var was = before;
    var would = after;
    for (Criterion criterion : path.criteria()) {
      was = find(criterion.code(), was);
      would = find(criterion.code(), would);
      nodes.add(
          new Node(
              criterion.code(),
              name.apply(criterion.code()),
              was.value(),
              would.value(),
              difference(was, would),
              would.maximum()));
    }
    return nodes;
  }

  /** The node itself or one of its parts. */
  private static ScoreTree find(String code, ScoreTree in) {
    return in.code().equals(code)
        ? in
        : in.parts().stream()
            .filter(part -> part.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("not in the tree: " + code));
  }

  private static @Nullable BigDecimal difference(ScoreTree before, ScoreTree after) {
    return before.value() == null || after.value() == null
        ? null
        : after.value().subtract(before.value());
  }

  private static void headroom(
      ScoreTree tree, boolean percent, Function<String, Text> name, List<Headroom> found) {
    tree.parts().forEach(part -> headroom(part, percent, name, found));
    var maximum = percent ? HUNDRED : tree.maximum();
    boolean concerned = tree.state() != ScoreState.NOT_APPLICABLE;
    if (tree.parts().isEmpty() && concerned && maximum != null) {
      var value = tree.value();
      var room = maximum.subtract(value == null ? BigDecimal.ZERO : value);
      found.add(new Headroom(tree.code(), name.apply(tree.code()), value, maximum, room));
    }
  }

  /** Whether the tree rests on so few answers somewhere that a trial would tell what they were. */
  static boolean restsOnFew(ScoreTree tree, long fewest) {
    var answers = tree.inputs().answers();
    boolean few = answers != null && answers.isFewerThan(BigDecimal.valueOf(fewest));
    return few || tree.parts().stream().anyMatch(part -> restsOnFew(part, fewest));
  }

  /** The value of a leaf wherever it stands; null while there is none. */
  static @Nullable BigDecimal value(CriterionPath path, ScoreTree tree) {
    var at = tree;
    for (var criterion : path.criteria()) {
      at = find(criterion.code(), at);
    }
    return at.value();
  }

  static boolean isInPoints(Rubric rubric, CriterionPath path) {
    return rubric.unit() == Unit.POINTS && path.end() instanceof Criterion.Leaf;
  }
}
