package vn.langnghe.scoring.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Text;
import vn.langnghe.index.estimation.AnswerMoments;
import vn.langnghe.index.estimation.Group;
import vn.langnghe.index.estimation.Linearisation;
import vn.langnghe.index.estimation.Moments;
import vn.langnghe.index.estimation.RatioEstimate;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Rule;
import vn.langnghe.scoring.estimate.EstimatesView.FigureView;
import vn.langnghe.scoring.estimate.EstimatesView.NodeView;

/** Every indicator of a rubric over the same cells. */
final class Nodes {

  private static final String BOUND = ", upper bound";

  private final Rubric rubric;
  private final Map<String, Integer> positions;
  private final List<SegmentCell> cells;
  private final @Nullable WeightedSample weighted;
  private final Levels levels;
  private final List<NodeView> nodes = new ArrayList<>();
  private boolean small;

  /**
   * How sure, and from how many people.
   *
   * @param fewest below so many respondents nothing is said
   * @param simple confidence of the unweighted intervals in percent
   * @param method the record of the weights, null without
   */
  record Levels(long fewest, BigDecimal simple, @Nullable MethodRevision method) {}

  private Nodes(
      Rubric rubric,
      Map<String, Integer> positions,
      List<SegmentCell> cells,
      @Nullable WeightedSample weighted,
      Levels levels) {
    this.rubric = rubric;
    this.positions = positions;
    this.cells = cells;
    this.weighted = weighted;
    this.levels = levels;
  }

  /** The index first, then its parts as the tree is written. */
  static List<NodeView> of(
      Rubric rubric,
      IndexDefined.Criterion words,
      Map<String, Integer> positions,
      List<SegmentCell> cells,
      @Nullable WeightedSample weighted,
      Levels levels) {
    var walk = new Nodes(rubric, positions, cells, weighted, levels);
    walk.add(rubric.root(), names(words, new HashMap<>()), "index");
    return walk.small ? walk.nodes.stream().map(Nodes::withoutCounts).toList() : walk.nodes;
  }

  private static Map<String, Text> names(IndexDefined.Criterion words, Map<String, Text> names) {
    names.put(words.code(), words.name());
    words.parts().forEach(part -> names(part, names));
    return names;
  }

  static NodeView withoutCounts(NodeView node) {
    return new NodeView(
        node.code(), node.name(), node.kind(), null, new TreeMap<>(), node.figures());
  }

  private void add(Criterion criterion, Map<String, Text> names, String kind) {
    var items = items(criterion);
    var counts = counts(items);
    long people = items.stream().mapToLong(item -> counts(List.of(item)).valid()).max().orElse(0);
    boolean few = people < levels.fewest();
    small |= few && people > 0;
    var figures = new ArrayList<FigureView>();
    for (var formula : Formula.values()) {
      figures.add(
          few
              ? new FigureView(formula, null, null, null, null)
              : figure(formula, kind, items, counts));
    }
    var code = criterion.code();
    nodes.add(
        new NodeView(
            code,
            names.getOrDefault(code, new Text(code, code)),
            kind,
            counts.valid(),
            levels(counts),
            figures));
    if (criterion instanceof Criterion.Group group) {
      for (var part : group.parts()) {
        add(part, names, part instanceof Criterion.Leaf ? "item" : "aggregate");
      }
    }
  }

  private FigureView figure(Formula formula, String kind, List<Integer> items, LevelCounts counts) {
    boolean whole = kind.equals("index") && answers() == counts.valid();
    boolean exact = whole || items.size() == 1;
    var parts = items.stream().map(item -> item(item, formula)).toList();
    Function<SegmentCell, Moments> pooled = cell -> cell.pooled().of(formula);
    var estimate =
        weighted == null
            ? null
            : exact ? weighted.ratio(whole ? pooled : parts.getFirst()) : weighted.bounded(parts);
    var method = levels.method();
    return new FigureView(
        formula,
        rubric.rounding().percent(formula, counts),
        estimate == null ? null : Figures.percent(estimate.ratio()),
        exact
            ? simple(formula, items, counts, whole ? pooled : parts.getFirst())
            : Figures.estimate(
                bounded(parts), respondents(), levels.simple(), LiveEstimates.UNWEIGHTED + BOUND),
        estimate == null || method == null
            ? null
            : Figures.estimate(
                estimate,
                items.size() == 1 ? counts.valid() : estimate.n(),
                method.method().level(),
                exact ? method.name() : method.name() + BOUND));
  }

  /** Items of a factor hang together in a way that the kept sums do not tell. */
  private RatioEstimate bounded(List<Function<SegmentCell, Moments>> parts) {
    var groups =
        parts.stream()
            .map(
                part -> {
                  var own = cells.stream().map(part).reduce(Moments.NONE, Moments::plus);
                  var all =
                      new Moments(respondents(), own.y(), own.x(), own.yy(), own.xx(), own.xy());
                  return List.of(new Group("", null, List.of(), all));
                })
            .toList();
    return Linearisation.bounded(groups, new double[] {1}, List.of());
  }

  private long respondents() {
    return cells.stream().mapToLong(cell -> cell.pooled().n()).sum();
  }

  /** Answers that count, to all items of the questionnaire. */
  private long answers() {
    return cells.stream().mapToLong(cell -> cell.pooled().x()).sum();
  }

  private IndexScored.Estimate simple(
      Formula formula,
      List<Integer> items,
      LevelCounts counts,
      Function<SegmentCell, Moments> moments) {
    if (items.size() == 1 && formula == Formula.TOP2) {
      return Figures.wilson(counts.level(4) + counts.level(5), counts.valid(), levels.simple());
    }
    var ratio =
        Linearisation.simple(cells.stream().map(moments).reduce(Moments.NONE, Moments::plus));
    return Figures.estimate(ratio, ratio.n(), levels.simple(), LiveEstimates.UNWEIGHTED);
  }

  private static Function<SegmentCell, Moments> item(int position, Formula formula) {
    return cell -> AnswerMoments.of(cell.item(position)).of(formula);
  }

  private List<Integer> items(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Group group ->
          group.parts().stream().flatMap(part -> items(part).stream()).toList();
      case Criterion.Leaf leaf when leaf.rule() instanceof Rule.Answers answers ->
          answers.items().stream().map(item -> positions.getOrDefault(item, -1)).toList();
      case Criterion.Leaf leaf -> throw new IllegalArgumentException("no answers: " + leaf.code());
    };
  }

  private LevelCounts counts(List<Integer> items) {
    var counts = LevelCounts.NONE;
    for (var cell : cells) {
      for (int position : items) {
        counts = counts.plus(cell.item(position));
      }
    }
    return counts;
  }

  static SortedMap<String, Long> levels(LevelCounts counts) {
    var levels = new TreeMap<String, Long>();
    Arrays.asList(1, 2, 3, 4, 5).forEach(level -> levels.put("" + level, counts.level(level)));
    levels.put("none", counts.none());
    return levels;
  }
}
