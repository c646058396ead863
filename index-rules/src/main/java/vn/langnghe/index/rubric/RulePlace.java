package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Unit;

/**
 * A rule on its way to be read.
 *
 * @param file the file
 * @param pointer where the rule stands in it
 * @param node the rule
 * @param code code of its leaf
 * @param maximum what the leaf is worth at most; null in percent, and in penalties without limit
 * @param unit unit of the rubric
 * @param faults what is wrong goes there
 */
record RulePlace(
    YamlFile file,
    String pointer,
    JsonNode node,
    String code,
    @Nullable BigDecimal maximum,
    Unit unit,
    Faults faults) {

  RulePlace below(String key, JsonNode rule) {
    return new RulePlace(file, at(key), rule, code, maximum, unit, faults);
  }

  String at(String key) {
    return pointer + '/' + key;
  }

  JsonNode get(String key) {
    return node.get(key);
  }

  void fault(String pointer, String vi, String en) {
    faults.add(file, pointer, vi, en);
  }

  /** A rule that gives the maximum, or a part of it, cannot do without. */
  void checkMaximum() {
    if (maximum == null && unit == Unit.POINTS) {
      fault(
          at("kind"),
          "cách chấm này cần điểm tối đa của tiêu chí",
          "this rule needs the maximum of the criterion");
    }
  }

  /** Points that the rule names; zero where it does not. */
  BigDecimal points(String key) {
    var points = get(key);
    return points == null ? BigDecimal.ZERO : points(key, points);
  }

  BigDecimal points(String below, JsonNode number) {
    var points = number.decimalValue();
    if (maximum != null && points.compareTo(maximum) > 0) {
      fault(at(below), "cao hơn điểm tối đa", "more than the maximum points");
    }
    return points;
  }
}
