package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexDefined.Criterion;
import vn.langnghe.event.InputName;
import vn.langnghe.event.InputName.Measured;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Unit;
import vn.langnghe.reporting.page.Node.Due;
import vn.langnghe.reporting.page.Node.Input;
import vn.langnghe.reporting.page.Node.Level;
import vn.langnghe.reporting.score.ScoreView;
import vn.langnghe.reporting.score.ScoreView.PartView;
import vn.langnghe.web.chart.Bar;

/** A score as the nodes of a page. */
final class Tree {

  private static final List<Integer> LEVELS = List.of(5, 4, 3, 2, 1);
  private static final Set<InputName> SHOWN_AS_LEVELS =
      EnumSet.range(InputName.LEVEL_1, InputName.LEVEL_5);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Criterion> criteria = new HashMap<>();
  private final Map<String, BigDecimal> official;
  private final boolean percent;
  private final List<IndexDefined> indexes;
  private final InputNames names;

  private Tree(ScoreView score, Selection selection, InputNames names) {
    var published = score.official();
    this.official = published == null ? Map.of() : published.parts();
    this.percent = score.unit() == Unit.PERCENT;
    this.indexes = selection.indexes();
    this.names = names;
  }

  static List<Node> of(ScoreView score, IndexDefined index, Selection selection, InputNames names) {
    var tree = new Tree(score, selection, names);
    tree.collect(index.root());
    // Two halves say little: then what is in them is shown at once.
    boolean open = score.parts().size() <= 2;
    return score.parts().stream().map(part -> tree.node(part, open)).toList();
  }

  private void collect(Criterion criterion) {
    criteria.put(criterion.code(), criterion);
    criterion.parts().forEach(this::collect);
  }

  private Node node(PartView part, boolean open) {
    var criterion = criteria.get(part.code());
    var published = official.get(part.code());
    var most = part.maximum() == null && percent ? HUNDRED : part.maximum();
    return new Node(
        part.code(),
        part.name(),
        part.value(),
        part.maximum(),
        published,
        part.state() != ScoreState.NOT_APPLICABLE,
        part.awaitsAppraisal(),
        part.state() == ScoreState.NO_DATA && part.value() != null,
        open,
        Bar.of(part.value(), most, published),
        criterion == null ? null : criterion.rule(),
        criterion == null ? null : criterion.note(),
        levels(part.inputs()),
        Due.of(part.inputs().byName()),
        inputs(part.inputs()),
        part.parts().stream().map(below -> node(below, false)).toList());
  }

  private static List<Level> levels(Inputs inputs) {
    var answers = inputs.answers();
    var counts = answers == null ? null : answers.levels();
    if (counts == null) {
      return List.of();
    }
    long most = LEVELS.stream().mapToLong(counts::level).max().orElse(0);
    return LEVELS.stream().map(level -> level(level, counts.level(level), most)).toList();
  }

  private static Level level(int level, long people, long most) {
    var count = BigDecimal.valueOf(people);
    return new Level(level, count, Bar.of(count, BigDecimal.valueOf(Math.max(1, most)), null));
  }

  private List<Input> inputs(Inputs inputs) {
    return inputs.byName().entrySet().stream()
        .filter(input -> !isLevel(input.getKey()))
        .map(
            input ->
                new Input(names.of(input.getKey()), input.getValue(), isPercent(input.getKey())))
        .toList();
  }

  /** How many chose each level is drawn, not listed. */
  private static boolean isLevel(String code) {
    return InputName.find(code).filter(SHOWN_AS_LEVELS::contains).isPresent();
  }

  private boolean isPercent(String code) {
    return InputName.find(code)
        .map(name -> name.measured() == Measured.PERCENT)
        .orElseGet(() -> indexes.stream().anyMatch(index -> index.index().equals(code)));
  }
}
