package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexDefined.Criterion;
import vn.langnghe.reporting.page.Node.Input;
import vn.langnghe.reporting.page.Node.Level;
import vn.langnghe.reporting.score.ScoreView;
import vn.langnghe.reporting.score.ScoreView.PartView;
import vn.langnghe.web.chart.Bar;

/** A score as the nodes of a page. */
final class Tree {

  private static final List<String> LEVELS = List.of("5", "4", "3", "2", "1");
  private static final Pattern PERCENT = Pattern.compile("share|(TOP2|MEAN).*");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Criterion> criteria = new HashMap<>();
  private final Map<String, BigDecimal> official;
  private final boolean percent;
  private final List<IndexDefined> indexes;
  private final InputNames names;

  private Tree(ScoreView score, Selection selection, InputNames names) {
    var published = score.official();
    this.official = published == null ? Map.of() : published.parts();
    this.percent = "percent".equals(score.unit());
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
        !"not-applicable".equals(part.state()),
        "no-data".equals(part.state()) && part.value() != null,
        open,
        Bar.of(part.value(), most, published),
        criterion == null ? null : criterion.rule(),
        criterion == null ? null : criterion.note(),
        levels(part.inputs()),
        inputs(part.inputs()),
        part.parts().stream().map(below -> node(below, false)).toList());
  }

  private static boolean hasLevels(Map<String, BigDecimal> inputs) {
    return inputs.keySet().containsAll(LEVELS);
  }

  private static List<Level> levels(Map<String, BigDecimal> inputs) {
    if (!hasLevels(inputs)) {
      return List.of();
    }
    var most = LEVELS.stream().map(inputs::get).reduce(BigDecimal.ONE, BigDecimal::max);
    return LEVELS.stream().map(code -> level(code, inputs.get(code), most)).toList();
  }

  private static Level level(String code, @Nullable BigDecimal count, BigDecimal most) {
    var people = count == null ? BigDecimal.ZERO : count;
    return new Level(Integer.parseInt(code), people, Bar.of(people, most, null));
  }

  private List<Input> inputs(Map<String, BigDecimal> inputs) {
    Stream<Map.Entry<String, BigDecimal>> shown = inputs.entrySet().stream();
    if (hasLevels(inputs)) {
      shown = shown.filter(input -> !LEVELS.contains(input.getKey()));
    }
    return shown
        .map(
            input ->
                new Input(names.of(input.getKey()), input.getValue(), isPercent(input.getKey())))
        .toList();
  }

  private boolean isPercent(String code) {
    return PERCENT.matcher(code).matches()
        || indexes.stream().anyMatch(index -> index.index().equals(code));
  }
}
