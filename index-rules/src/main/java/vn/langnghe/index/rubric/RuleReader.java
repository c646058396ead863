package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.langnghe.index.rubric.RubricReader.Reference;

/** Reads the rule of a leaf and checks that everything it names exists. */
final class RuleReader {

  private final YamlFile file;
  private final Measures measures;
  private final Rubric.@Nullable Survey survey;
  private final Faults faults;
  private final Unit unit;
  private final QuantityReader quantities;
  private final ConditionReader conditions;
  private final List<Reference> imports = new ArrayList<>();
  private final Set<String> usedItems = new HashSet<>();

  RuleReader(
      YamlFile file, Measures measures, Rubric.@Nullable Survey survey, Unit unit, Faults faults) {
    this.unit = unit;
    this.file = file;
    this.measures = measures;
    this.survey = survey;
    this.faults = faults;
    this.quantities = new QuantityReader(file, measures, faults);
    this.conditions = new ConditionReader(file, quantities, faults);
  }

  List<Reference> imports() {
    return imports;
  }

  Text words(Rule rule, @Nullable BigDecimal maximum) {
    return new RuleWords(measures, survey).of(rule, maximum);
  }

  Text words(Condition condition) {
    return new ConditionWords(measures).of(condition);
  }

  @Nullable Condition condition(String pointer, JsonNode criterion, String key) {
    return criterion.has(key) ? conditions.read(pointer + '/' + key, criterion.get(key)) : null;
  }

  Rule read(String pointer, JsonNode node, String code, @Nullable BigDecimal maximum) {
    return read(new RulePlace(file, pointer, node, code, maximum, unit, faults));
  }

  private Rule read(RulePlace place) {
    var kind = place.get("kind").asText();
    return switch (kind) {
      case "binary" -> binary(place);
      case "steps" -> new Rule.ShareSteps(ratio(place), steps(place), place.points("else"));
      case "count" -> new Rule.CountSteps(of(place), steps(place), place.points("else"));
      case "proportion" -> new Rule.Proportion(partOf(place));
      case "linear" -> linear(place);
      case "date" -> dated(place);
      case "choice" -> chosen(place);
      case "branch" -> branch(place);
      case "all" -> {
        place.checkMaximum();
        yield new Rule.AllOrNothing(conditions.list(place.at("of"), place.get("of")));
      }
      case "answers" -> {
        place.checkMaximum();
        yield new Rule.Answers(items(place));
      }
      case "weighted-levels" -> {
        place.checkMaximum();
        var weights = place.get("levels").valueStream().map(JsonNode::decimalValue).toList();
        yield new Rule.WeightedLevels(items(place), weights);
      }
      case "weighted" -> weighted(place);
      case "import" -> imported(place);
      case "each" -> new Rule.PerUnit(of(place), place.points("points"));
      case "late" -> late(place);
      case "appraised" -> new Rule.Appraised();
      default -> throw new IllegalStateException("the schema lets pass a rule of kind " + kind);
    };
  }

  private Quantity of(RulePlace place) {
    return quantities.read(place.at("of"), place.get("of"));
  }

  private Rule binary(RulePlace place) {
    var when = conditions.read(place.at("when"), place.get("when"));
    if (place.node().has("points")) {
      return new Rule.Binary(when, place.points("points"), place.points("else"));
    }
    place.checkMaximum();
    return new Rule.Binary(when, null, place.points("else"));
  }

  private Rule linear(RulePlace place) {
    var target = place.get("target").decimalValue();
    var floor = place.node().has("floor") ? place.get("floor").decimalValue() : null;
    if (floor != null && floor.compareTo(target) > 0) {
      place.fault(place.at("floor"), "mức sàn cao hơn mục tiêu", "the floor is above the target");
    }
    return new Rule.LinearToTarget(partOf(place), target, floor);
  }

  private List<Rule.Step> steps(RulePlace place) {
    var steps = new ArrayList<Rule.Step>();
    for (var node : place.get("steps")) {
      var below = "steps/" + steps.size();
      if (node.has("from") == node.has("above")) {
        place.fault(
            place.at(below),
            "mỗi bậc bắt đầu hoặc từ (from), hoặc trên (above) một mức",
            "a step begins either at (from) or above (above) a number");
      }
      boolean above = node.has("above");
      var from = node.path(above ? "above" : "from").decimalValue();
      if (!steps.isEmpty() && from.compareTo(steps.getLast().from()) >= 0) {
        place.fault(
            place.at(below),
            "các bậc phải xếp từ cao xuống thấp",
            "steps go from the highest down");
      }
      steps.add(new Rule.Step(from, above, place.points(below, node.get("points"))));
    }
    return steps;
  }

  private Rule dated(RulePlace place) {
    conditions.day(place.at("day"), place.get("day").asText());
    var steps = new ArrayList<Rule.Within>();
    for (var node : place.get("steps")) {
      var below = "steps/" + steps.size();
      int days = node.get("within").asInt();
      if (!steps.isEmpty() && days <= steps.getLast().days()) {
        place.fault(
            place.at(below), "các mốc phải xếp từ sớm đến muộn", "steps go from the earliest on");
      }
      steps.add(new Rule.Within(days, place.points(below, node.get("points"))));
    }
    return new Rule.Dated(
        place.get("day").asText(),
        conditions.start(place.at("after"), place.get("after")),
        steps,
        place.points("else"));
  }

  private Rule chosen(RulePlace place) {
    var code = place.get("of").asText();
    var measure = conditions.choices(place.at("of"), code);
    var points = new LinkedHashMap<String, BigDecimal>();
    for (var entry : place.get("points").properties()) {
      var below = "points/" + entry.getKey();
      conditions.checkChoice(place.at(below), measure, entry.getKey());
      points.put(entry.getKey(), place.points(below, entry.getValue()));
    }
    if (measure != null) {
      for (var choice : measure.choices()) {
        if (!points.containsKey(choice.code())) {
          place.fault(
              place.at("points"),
              "thiếu điểm cho lựa chọn " + choice.code(),
              "no points for the choice " + choice.code());
        }
      }
    }
    return new Rule.Chosen(code, points);
  }

  private Rule branch(RulePlace place) {
    var cases = new ArrayList<Rule.Case>();
    for (var node : place.get("cases")) {
      var below = "cases/" + cases.size();
      cases.add(
          new Rule.Case(
              conditions.read(place.at(below + "/when"), node.get("when")),
              read(place.below(below + "/then", node.get("then")))));
    }
    return new Rule.Branch(cases, read(place.below("else", place.get("else"))));
  }

  private List<String> items(RulePlace place) {
    var items =
        place.node().has("items")
            ? place.get("items").valueStream().map(JsonNode::asText).toList()
            : List.of(place.code());
    if (survey == null) {
      place.fault(place.pointer(), "bộ chỉ số không có khảo sát", "the rubric has no survey");
      return items;
    }
    var known = measures.items(survey.questionnaire());
    for (var item : items) {
      if (!known.contains(item)) {
        place.fault(place.pointer(), "không có câu hỏi: " + item, "unknown item: " + item);
      }
      if (!usedItems.add(item)) {
        place.fault(
            place.pointer(), "câu hỏi được tính hai lần: " + item, "item counted twice: " + item);
      }
    }
    return items;
  }

  private Rule weighted(RulePlace place) {
    place.checkMaximum();
    var answers = new ArrayList<Rule.Weighted>();
    for (var entry : place.get("answers").properties()) {
      answers.add(
          new Rule.Weighted(
              quantities.number(place.at("answers/" + entry.getKey()), entry.getKey()),
              entry.getValue().decimalValue()));
    }
    return new Rule.WeightedCounts(answers);
  }

  private Rule imported(RulePlace place) {
    place.checkMaximum();
    var index = place.get("index").asText();
    imports.add(new Reference(index, file, place.at("index")));
    return new Rule.IndexImport(index);
  }

  private Rule late(RulePlace place) {
    var day = place.get("day").asText();
    conditions.day(place.at("day"), day);
    var refusal =
        place.node().has("refused-after")
            ? new Rule.Refusal(
                conditions.start(place.at("refused-after"), place.get("refused-after")),
                condition(place.pointer(), place.node(), "unless"))
            : null;
    return new Rule.Late(
        day,
        conditions.start(place.at("after"), place.get("after")),
        place.node().path("grace").asInt(0),
        place.points("points"),
        place.points("per-day"),
        refusal);
  }

  private Rule.Ratio partOf(RulePlace place) {
    place.checkMaximum();
    return ratio(place);
  }

  private Rule.Ratio ratio(RulePlace place) {
    var whenNone = place.get("when-none").isNumber() ? place.points("when-none") : null;
    return new Rule.Ratio(of(place), quantities.read(place.at("in"), place.get("in")), whenNone);
  }
}
