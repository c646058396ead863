package vn.langnghe.scoring.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Text;
import vn.langnghe.scoring.maths.Quantity;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.maths.Rule;
import vn.langnghe.scoring.rubric.RubricReader.Reference;

/** Reads the rule of a leaf and checks that everything it names exists. */
final class RuleReader {

  private final YamlFile file;
  private final Measures measures;
  private final Rubric.@Nullable Survey survey;
  private final Faults faults;
  private final List<Reference> imports = new ArrayList<>();
  private final Set<String> usedItems = new HashSet<>();

  RuleReader(YamlFile file, Measures measures, Rubric.@Nullable Survey survey, Faults faults) {
    this.file = file;
    this.measures = measures;
    this.survey = survey;
    this.faults = faults;
  }

  List<Reference> imports() {
    return imports;
  }

  Text words(Rule rule, @Nullable BigDecimal maximum) {
    return new RuleWords(measures, survey).of(rule, maximum);
  }

  Rule read(String pointer, JsonNode node, String code, @Nullable BigDecimal maximum) {
    var kind = node.get("kind").asText();
    return switch (kind) {
      case "proportion" -> new Rule.Proportion(ratio(pointer, node, maximum));
      case "linear" -> linear(pointer, node, maximum);
      case "answers" -> answers(pointer, node, code);
      case "import" -> imported(pointer, node);
      case "appraised" -> new Rule.Appraised();
      default -> throw new IllegalStateException("the schema lets pass a rule of kind " + kind);
    };
  }

  private Rule linear(String pointer, JsonNode node, @Nullable BigDecimal maximum) {
    var target = node.get("target").decimalValue();
    var floor = node.has("floor") ? node.get("floor").decimalValue() : null;
    if (floor != null && floor.compareTo(target) > 0) {
      faults.add(
          file, pointer + "/floor", "mức sàn cao hơn mục tiêu", "the floor is above the target");
    }
    return new Rule.LinearToTarget(ratio(pointer, node, maximum), target, floor);
  }

  private Rule answers(String pointer, JsonNode node, String code) {
    var items =
        node.has("items")
            ? node.get("items").valueStream().map(JsonNode::asText).toList()
            : List.of(code);
    if (survey == null) {
      faults.add(file, pointer, "bộ chỉ số không có khảo sát", "the rubric has no survey");
      return new Rule.Answers(items);
    }
    var known = measures.items(survey.questionnaire());
    for (var item : items) {
      if (!known.contains(item)) {
        faults.add(file, pointer, "không có câu hỏi: " + item, "unknown item: " + item);
      }
      if (!usedItems.add(item)) {
        faults.add(
            file, pointer, "câu hỏi được tính hai lần: " + item, "item counted twice: " + item);
      }
    }
    return new Rule.Answers(items);
  }

  private Rule imported(String pointer, JsonNode node) {
    var index = node.get("index").asText();
    imports.add(new Reference(index, file, pointer + "/index"));
    return new Rule.IndexImport(index);
  }

  private Rule.Ratio ratio(String pointer, JsonNode node, @Nullable BigDecimal maximum) {
    var none = node.get("when-none");
    var whenNone = none.isNumber() ? none.decimalValue() : null;
    if (whenNone != null && maximum != null && whenNone.compareTo(maximum) > 0) {
      faults.add(
          file, pointer + "/when-none", "cao hơn điểm tối đa", "more than the maximum points");
    }
    return new Rule.Ratio(
        quantity(pointer + "/of", node.get("of")),
        quantity(pointer + "/in", node.get("in")),
        whenNone);
  }

  private Quantity quantity(String pointer, JsonNode node) {
    if (node.isTextual()) {
      var terms =
          Arrays.stream(node.asText().split(" - ", -1))
              .map(code -> measure(pointer, code))
              .toList();
      return terms.size() == 1
          ? terms.getFirst()
          : new Quantity.Difference(terms.getFirst(), terms.subList(1, terms.size()));
    }
    var largest =
        node.get("largest").valueStream().map(code -> measure(pointer, code.asText())).toList();
    var otherwise = node.has("otherwise") ? measure(pointer, node.get("otherwise").asText()) : null;
    return new Quantity.Largest(largest, otherwise);
  }

  private Quantity.Measure measure(String pointer, String code) {
    var measure = measures.find(code);
    if (measure.isEmpty()) {
      faults.add(file, pointer, "không có số đo: " + code, "unknown measure: " + code);
    }
    return new Quantity.Measure(code, measure.map(Measure::zeroWhenAbsent).orElse(false));
  }
}
