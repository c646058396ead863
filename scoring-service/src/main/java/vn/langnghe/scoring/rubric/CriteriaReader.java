package vn.langnghe.scoring.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.IndexDefined;
import vn.langnghe.scoring.maths.Criterion;
import vn.langnghe.scoring.maths.Rounding;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.maths.Rule;

/** Reads the tree of criteria and checks that its codes and maxima fit together. */
final class CriteriaReader {

  /** A criterion for the arithmetic and the same one for people. */
  record Read(Criterion criterion, IndexDefined.Criterion described) {}

  private final YamlFile file;
  private final RuleReader rules;
  private final Rubric.Unit unit;
  private final Rounding rounding;
  private final Faults faults;
  private final Set<String> codes = new HashSet<>();

  CriteriaReader(
      YamlFile file, RuleReader rules, Rubric.Unit unit, Rounding rounding, Faults faults) {
    this.file = file;
    this.rules = rules;
    this.unit = unit;
    this.rounding = rounding;
    this.faults = faults;
  }

  List<Read> parts(String pointer, JsonNode array) {
    var parts = new ArrayList<Read>();
    for (var node : array) {
      parts.add(criterion(pointer + '/' + parts.size(), node));
    }
    return parts;
  }

  void checkSum(String pointer, BigDecimal maximum, List<Read> parts) {
    var sum =
        parts.stream()
            .map(part -> part.criterion().maximum())
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(maximum) != 0) {
      faults.add(
          file,
          pointer,
          "điểm tối đa của các phần cộng lại là " + plain(sum) + ", không phải " + plain(maximum),
          "the maxima of the parts sum to " + plain(sum) + ", not to " + plain(maximum));
    }
  }

  private Read criterion(String pointer, JsonNode node) {
    var code = node.get("code").asText();
    if (!codes.add(code)) {
      faults.add(file, pointer + "/code", "mã lặp lại: " + code, "repeated code: " + code);
    }
    var maximum = maximum(pointer, node);
    if (node.has("parts") == node.has("rule")) {
      faults.add(
          file,
          pointer,
          "tiêu chí " + code + " phải có hoặc các phần, hoặc cách chấm",
          "criterion " + code + " must have either parts or a rule");
    }
    return node.has("parts")
        ? group(pointer, node, code, maximum)
        : leaf(pointer, node, code, maximum);
  }

  private @Nullable BigDecimal maximum(String pointer, JsonNode node) {
    var maximum = node.has("maximum") ? node.get("maximum").decimalValue() : null;
    if (unit == Rubric.Unit.POINTS && maximum == null) {
      faults.add(file, pointer, "thiếu điểm tối đa", "the maximum is missing");
      return BigDecimal.ZERO;
    }
    if (unit == Rubric.Unit.PERCENT && maximum != null) {
      faults.add(
          file,
          pointer + "/maximum",
          "đơn vị phần trăm không có điểm tối đa",
          "percent has no maximum points");
    }
    if (maximum != null && maximum.stripTrailingZeros().scale() > rounding.scale()) {
      faults.add(
          file,
          pointer + "/maximum",
          "điểm tối đa có quá nhiều chữ số thập phân",
          "the maximum has too many decimals");
    }
    return maximum;
  }

  private Read group(String pointer, JsonNode node, String code, @Nullable BigDecimal maximum) {
    var parts = parts(pointer + "/parts", node.get("parts"));
    if (maximum != null) {
      checkSum(pointer + "/maximum", maximum, parts);
    }
    return new Read(
        new Criterion.Group(code, maximum, parts.stream().map(Read::criterion).toList()),
        new IndexDefined.Criterion(
            code,
            Notes.text(node),
            maximum,
            null,
            Notes.of(node),
            parts.stream().map(Read::described).toList()));
  }

  private Read leaf(String pointer, JsonNode node, String code, @Nullable BigDecimal maximum) {
    var rule =
        node.has("rule")
            ? rules.read(pointer + "/rule", node.get("rule"), code, maximum)
            : new Rule.Appraised();
    if (unit == Rubric.Unit.PERCENT && !(rule instanceof Rule.Answers)) {
      faults.add(
          file,
          pointer + "/rule",
          "đơn vị phần trăm chỉ nhận câu trả lời khảo sát",
          "percent is fed by survey answers only");
    }
    return new Read(
        new Criterion.Leaf(code, maximum, rule),
        new IndexDefined.Criterion(
            code,
            Notes.text(node),
            maximum,
            rules.words(rule, maximum),
            Notes.of(node),
            List.of()));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
