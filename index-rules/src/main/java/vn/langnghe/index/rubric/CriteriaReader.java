package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Criterion.Role;
import vn.langnghe.index.maths.Rounding;
import vn.langnghe.index.maths.Rule;

/** Reads the tree of criteria and checks that its codes and maxima fit together. */
final class CriteriaReader {

  /** A criterion for the arithmetic and the same one for people. */
  record Read(Criterion criterion, IndexDefined.Criterion described) {}

  private final YamlFile file;
  private final RuleReader rules;
  private final Unit unit;
  private final Rounding rounding;
  private final Faults faults;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Guidance> guidance = new LinkedHashMap<>();

  CriteriaReader(YamlFile file, RuleReader rules, Unit unit, Rounding rounding, Faults faults) {
    this.file = file;
    this.rules = rules;
    this.unit = unit;
    this.rounding = rounding;
    this.faults = faults;
  }

  /** The criteria directly below the root; only they can be bonus or penalties. */
  List<Read> parts(String pointer, JsonNode array) {
    var parts = new ArrayList<Read>();
    for (var node : array) {
      var role = Role.valueOf(node.path("counts-as").asText("regular").toUpperCase(Locale.ROOT));
      parts.add(criterion(pointer + '/' + parts.size(), node, role));
    }
    return parts;
  }

  private List<Read> below(String pointer, JsonNode array, Role role) {
    var parts = new ArrayList<Read>();
    for (var node : array) {
      var at = pointer + '/' + parts.size();
      if (node.has("counts-as")) {
        faults.add(
            file,
            at + "/counts-as",
            "điểm cộng, điểm trừ chỉ đặt ở cấp trên cùng",
            "bonus and penalties stand at the top only");
      }
      parts.add(criterion(at, node, role));
    }
    return parts;
  }

  Map<String, Guidance> guidance() {
    return guidance;
  }

  /** What is regular makes the maximum; a bonus may, but need not, be part of it. */
  void checkTotal(String pointer, BigDecimal maximum, List<Read> parts) {
    var regular = sum(parts.stream().filter(part -> role(part) == Role.REGULAR));
    var bonus = sum(parts.stream().filter(part -> role(part) == Role.BONUS));
    if (regular.compareTo(maximum) > 0 || regular.add(bonus).compareTo(maximum) < 0) {
      notTheSum(pointer, maximum, regular.add(bonus));
    }
  }

  private static Role role(Read part) {
    return part.criterion() instanceof Criterion.Group group ? group.role() : Role.REGULAR;
  }

  private void checkSum(String pointer, BigDecimal maximum, List<Read> parts, Role role) {
    var sum = sum(parts.stream());
    boolean fits =
        switch (role) {
          case REGULAR -> sum.compareTo(maximum) == 0;
          case BONUS -> sum.compareTo(maximum) >= 0;
          case PENALTY -> true;
        };
    if (!fits) {
      notTheSum(pointer, maximum, sum);
    }
  }

  private static BigDecimal sum(Stream<Read> parts) {
    return parts
        .map(part -> part.criterion().maximum())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void notTheSum(String pointer, BigDecimal maximum, BigDecimal sum) {
    faults.add(
        file,
        pointer,
        "điểm tối đa của các phần cộng lại là " + plain(sum) + ", không phải " + plain(maximum),
        "the maxima of the parts sum to " + plain(sum) + ", not to " + plain(maximum));
  }

  private Read criterion(String pointer, JsonNode node, Role role) {
    var code = node.get("code").asText();
    if (!codes.add(code)) {
      faults.add(file, pointer + "/code", "mã lặp lại: " + code, "repeated code: " + code);
    }
    var maximum = maximum(pointer, node, role);
    if (node.has("parts") == node.has("rule")) {
      faults.add(
          file,
          pointer,
          "tiêu chí " + code + " phải có hoặc các phần, hoặc cách chấm",
          "criterion " + code + " must have either parts or a rule");
    }
    if (node.has("counts-as") && !node.has("parts")) {
      faults.add(
          file,
          pointer + "/counts-as",
          "điểm cộng, điểm trừ phải là một nhóm",
          "bonus and penalties are groups");
    }
    var condition = rules.condition(pointer, node, "not-applicable-when");
    if (condition != null && unit == Unit.PERCENT) {
      faults.add(
          file,
          pointer + "/not-applicable-when",
          "đơn vị phần trăm tự loại câu không có trả lời",
          "percent leaves out what nobody answered by itself");
    }
    return node.has("parts")
        ? group(pointer, node, maximum, role, condition)
        : leaf(pointer, node, maximum, condition);
  }

  private @Nullable BigDecimal maximum(String pointer, JsonNode node, Role role) {
    var maximum = node.has("maximum") ? node.get("maximum").decimalValue() : null;
    if (unit == Unit.POINTS && maximum == null && role != Role.PENALTY) {
      faults.add(file, pointer, "thiếu điểm tối đa", "the maximum is missing");
      return BigDecimal.ZERO;
    }
    if (unit == Unit.PERCENT && maximum != null) {
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

  private Read group(
      String pointer,
      JsonNode node,
      @Nullable BigDecimal maximum,
      Role role,
      @Nullable Condition condition) {
    var code = node.get("code").asText();
    var parts = below(pointer + "/parts", node.get("parts"), role);
    if (maximum != null) {
      checkSum(pointer + "/maximum", maximum, parts, role);
    }
    note(code, node, null, condition);
    var criteria = parts.stream().map(Read::criterion).toList();
    var described = parts.stream().map(Read::described).toList();
    return new Read(
        new Criterion.Group(code, maximum, criteria, role, condition),
        new IndexDefined.Criterion(
            code, Notes.text(node), maximum, null, notes(node, role, condition), described));
  }

  private Read leaf(
      String pointer, JsonNode node, @Nullable BigDecimal maximum, @Nullable Condition condition) {
    var code = node.get("code").asText();
    var rule =
        node.has("rule")
            ? rules.read(pointer + "/rule", node.get("rule"), code, maximum)
            : new Rule.Appraised();
    if (unit == Unit.PERCENT && !(rule instanceof Rule.Answers)) {
      faults.add(
          file,
          pointer + "/rule",
          "đơn vị phần trăm chỉ nhận câu trả lời khảo sát",
          "percent is fed by survey answers only");
    }
    note(code, node, rule, condition);
    return new Read(
        new Criterion.Leaf(code, maximum, rule, condition),
        new IndexDefined.Criterion(
            code,
            Notes.text(node),
            maximum,
            rules.words(rule, maximum),
            notes(node, Role.REGULAR, condition),
            List.of()));
  }

  private void note(
      String code, JsonNode node, @Nullable Rule rule, @Nullable Condition condition) {
    var measures = new LinkedHashSet<String>();
    if (condition != null) {
      condition.measures(measures::add);
    }
    if (rule != null) {
      measures.addAll(Uses.of(rule));
    }
    guidance.put(code, Notes.guidance(node, List.copyOf(measures)));
  }

  private @Nullable Text notes(JsonNode node, Role role, @Nullable Condition condition) {
    var more = new ArrayList<Text>();
    switch (role) {
      case REGULAR -> {}
      case BONUS -> more.add(new Text("Điểm cộng.", "Bonus."));
      case PENALTY -> more.add(new Text("Điểm trừ.", "Penalties."));
    }
    if (condition != null) {
      var words = rules.words(condition);
      more.add(
          new Text(
              "Không áp dụng khi: " + words.vi() + '.',
              "Not applicable when: " + words.en() + '.'));
    }
    return Notes.of(node, more.toArray(Text[]::new));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
