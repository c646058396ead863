package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Unit;
import vn.langnghe.yaml.YamlNode;

/**
 * A rule in a file, with what its leaf says about it.
 *
 * @param node the rule
 * @param code code of the leaf
 * @param maximum what the leaf is worth at most; null in percent, and in penalties without limit
 * @param unit unit of the rubric
 */
record LeafRule(YamlNode node, String code, @Nullable BigDecimal maximum, Unit unit) {

  /** Another rule of the same leaf. */
  LeafRule with(YamlNode rule) {
    return new LeafRule(rule, code, maximum, unit);
  }

  boolean has(String key) {
    return node.has(key);
  }

  YamlNode get(String key) {
    return node.get(key);
  }

  List<YamlNode> elements(String key) {
    return get(key).elements();
  }

  /** A rule that gives the maximum, or a part of it, cannot do without. */
  void checkMaximum() {
    if (maximum == null && unit == Unit.POINTS) {
      get("kind")
          .fault(
              "cách chấm này cần điểm tối đa của tiêu chí",
              "this rule needs the maximum of the criterion");
    }
  }

  /** Points at a key of the rule; zero where there is no such key. */
  BigDecimal points(String key) {
    return points(get(key));
  }

  BigDecimal points(YamlNode number) {
    var points = number.number();
    if (maximum != null && points.compareTo(maximum) > 0) {
      number.fault("cao hơn điểm tối đa", "more than the maximum points");
    }
    return points;
  }
}
