package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Quantity;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Rule;
import vn.langnghe.yaml.YamlNode;

/** Reads the rule of a leaf and checks that everything it names exists. */
final class RuleReader {

  private final Measures measures;
  private final Rubric.@Nullable Survey survey;
  private final Unit unit;
  private final QuantityReader quantities;
  private final ConditionReader conditions;
  private final List<YamlNode> imports = new ArrayList<>();
  private final Set<String> usedItems = new HashSet<>();

  RuleReader(Measures measures, Rubric.@Nullable Survey survey, Unit unit) {
    this.measures = measures;
    this.survey = survey;
    this.unit = unit;
    this.quantities = new QuantityReader(measures);
    this.conditions = new ConditionReader(quantities);
  }

  /** The nodes that name an index to import. */
  List<YamlNode> imports() {
    return imports;
  }

  Text words(Rule rule, @Nullable BigDecimal maximum) {
    return new RuleWords(measures, survey).of(rule, maximum);
  }

  Text words(Condition condition) {
    return new ConditionWords(measures).of(condition);
  }

  /** Reads the condition at a key; null where there is no such key. */
  @Nullable Condition condition(YamlNode node, String key) {
    return node.has(key) ? conditions.read(node.get(key)) : null;
  }

  /** Reads what is told with the score of a leaf. */
  List<Quantity.Measure> beside(YamlNode leaf) {
    return leaf.get("beside").elements().stream()
        .map(code -> quantities.number(code, code.text()))
        .toList();
  }

  /** Reads the rule of a leaf. */
  Rule read(YamlNode node, String code, @Nullable BigDecimal maximum) {
    return read(new LeafRule(node, code, maximum, unit));
  }

  private Rule read(LeafRule rule) {
    return switch (rule.get("kind").constant(RuleKind.class)) {
      case BINARY -> binary(rule);
      case STEPS -> new Rule.ShareSteps(ratio(rule), steps(rule), rule.points("else"));
      case COUNT -> new Rule.CountSteps(of(rule), steps(rule), rule.points("else"));
      case PROPORTION -> new Rule.Proportion(partOf(rule));
      case LINEAR -> linear(rule);
      case DATE -> dated(rule);
      case CHOICE -> chosen(rule);
      case BRANCH -> branch(rule);
      case ALL -> {
        rule.checkMaximum();
        yield new Rule.AllOrNothing(conditions.list(rule.get("of")));
      }
      case ANSWERS -> {
        rule.checkMaximum();
        yield new Rule.Answers(items(rule));
      }
      case WEIGHTED_LEVELS -> {
        rule.checkMaximum();
        var weights = rule.elements("levels").stream().map(YamlNode::number).toList();
        yield new Rule.WeightedLevels(items(rule), weights);
      }
      case WEIGHTED -> weighted(rule);
      case IMPORT -> imported(rule);
      case EACH -> new Rule.PerUnit(of(rule), rule.points("points"));
      case LATE -> late(rule);
      case APPRAISED -> new Rule.Appraised();
    };
  }

  private Quantity of(LeafRule rule) {
    return quantities.read(rule.get("of"));
  }

  private Rule binary(LeafRule rule) {
    var when = conditions.read(rule.get("when"));
    if (rule.has("points")) {
      return new Rule.Binary(when, rule.points("points"), rule.points("else"));
    }
    rule.checkMaximum();
    return new Rule.Binary(when, null, rule.points("else"));
  }

  private Rule linear(LeafRule rule) {
    var target = rule.get("target").number();
    var floor = rule.has("floor") ? rule.get("floor").number() : null;
    if (floor != null && floor.compareTo(target) > 0) {
      rule.get("floor").fault("mức sàn cao hơn mục tiêu", "the floor is above the target");
    }
    return new Rule.LinearToTarget(partOf(rule), target, floor);
  }

  private List<Rule.Step> steps(LeafRule rule) {
    var steps = new ArrayList<Rule.Step>();
    for (var node : rule.elements("steps")) {
      if (node.has("from") == node.has("above")) {
        node.fault(
            "mỗi bậc bắt đầu hoặc từ (from), hoặc trên (above) một mức",
            "a step begins either at (from) or above (above) a number");
      }
      boolean above = node.has("above");
      var from = node.get(above ? "above" : "from").number();
      if (!steps.isEmpty() && from.compareTo(steps.getLast().from()) >= 0) {
        node.fault("các bậc phải xếp từ cao xuống thấp", "steps go from the highest down");
      }
      steps.add(new Rule.Step(from, above, rule.points(node.get("points"))));
    }
    return steps;
  }

  private Rule dated(LeafRule rule) {
    var day = conditions.day(rule.get("day"));
    var steps = new ArrayList<Rule.Within>();
    for (var node : rule.elements("steps")) {
      int days = node.get("within").integer();
      if (!steps.isEmpty() && days <= steps.getLast().days()) {
        node.fault("các mốc phải xếp từ sớm đến muộn", "steps go from the earliest on");
      }
      steps.add(new Rule.Within(days, rule.points(node.get("points"))));
    }
    var start = conditions.start(rule.get("after"));
    return new Rule.Dated(day, start, steps, rule.points("else"));
  }

  private Rule chosen(LeafRule rule) {
    var measure = conditions.choices(rule.get("of"));
    var points = new LinkedHashMap<String, BigDecimal>();
    rule.get("points")
        .fields()
        .forEach(
            (choice, node) -> {
              conditions.checkChoice(node, measure, choice);
              points.put(choice, rule.points(node));
            });
    if (measure != null) {
      for (var choice : measure.choices()) {
        if (!points.containsKey(choice.code())) {
          rule.get("points")
              .fault(
                  "thiếu điểm cho lựa chọn " + choice.code(),
                  "no points for the choice " + choice.code());
        }
      }
    }
    return new Rule.Chosen(rule.get("of").text(), points);
  }

  private Rule branch(LeafRule rule) {
    var cases =
        rule.elements("cases").stream()
            .map(
                node ->
                    new Rule.Case(
                        conditions.read(node.get("when")), read(rule.with(node.get("then")))))
            .toList();
    return new Rule.Branch(cases, read(rule.with(rule.get("else"))));
  }

  private List<String> items(LeafRule rule) {
    var items =
        rule.has("items")
            ? rule.elements("items").stream().map(YamlNode::text).toList()
            : List.of(rule.code());
    var node = rule.node();
    if (survey == null) {
      node.fault("bộ chỉ số không có khảo sát", "the rubric has no survey");
      return items;
    }
    var known = measures.items(survey.questionnaire());
    for (var item : items) {
      if (!known.contains(item)) {
        node.fault("không có câu hỏi: " + item, "unknown item: " + item);
      }
      if (!usedItems.add(item)) {
        node.fault("câu hỏi được tính hai lần: " + item, "item counted twice: " + item);
      }
    }
    return items;
  }

  private Rule weighted(LeafRule rule) {
    rule.checkMaximum();
    var answers = new ArrayList<Rule.Weighted>();
    rule.get("answers")
        .fields()
        .forEach(
            (code, node) ->
                answers.add(new Rule.Weighted(quantities.number(node, code), node.number())));
    return new Rule.WeightedCounts(answers);
  }

  private Rule imported(LeafRule rule) {
    rule.checkMaximum();
    imports.add(rule.get("index"));
    return new Rule.IndexImport(rule.get("index").text());
  }

  private Rule late(LeafRule rule) {
    var day = conditions.day(rule.get("day"));
    var refusal =
        rule.has("refused-after")
            ? new Rule.Refusal(
                conditions.start(rule.get("refused-after")), condition(rule.node(), "unless"))
            : null;
    return new Rule.Late(
        day,
        conditions.start(rule.get("after")),
        rule.get("grace").integer(),
        rule.points("points"),
        rule.points("per-day"),
        refusal);
  }

  /** Reads a share of which the rule gives a part of the maximum. */
  private Rule.Ratio partOf(LeafRule rule) {
    rule.checkMaximum();
    return ratio(rule);
  }

  private Rule.Ratio ratio(LeafRule rule) {
    var whenNone = rule.get("when-none").json().isNumber() ? rule.points("when-none") : null;
    return new Rule.Ratio(of(rule), quantities.read(rule.get("in")), whenNone);
  }
}
