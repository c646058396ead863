package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import vn.langnghe.yaml.YamlNode;

/** Reads the tree of criteria and checks that its codes and maxima fit together. */
final class CriteriaReader {

  /**
   * One criterion, twice.
   *
   * @param criterion the criterion that the maths evaluates
   * @param described its description for people
   */
  record Read(Criterion criterion, IndexDefined.Criterion described) {}

  private final RuleReader rules;
  private final Unit unit;
  private final Rounding rounding;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Guidance> guidance = new LinkedHashMap<>();

  CriteriaReader(RuleReader rules, Unit unit, Rounding rounding) {
    this.rules = rules;
    this.unit = unit;
    this.rounding = rounding;
  }

  /** Reads the criteria directly below the root; only they can be bonus or penalties. */
  List<Read> parts(YamlNode array) {
    var parts = new ArrayList<Read>();
    for (var node : array.elements()) {
      var role = node.has("counts-as") ? node.get("counts-as").constant(Role.class) : Role.REGULAR;
      parts.add(criterion(node, role));
    }
    return parts;
  }

  private List<Read> below(YamlNode array, Role role) {
    var parts = new ArrayList<Read>();
    for (var node : array.elements()) {
      if (node.has("counts-as")) {
        node.get("counts-as")
            .fault(
                "điểm cộng, điểm trừ chỉ đặt ở cấp trên cùng",
                "bonus and penalties stand at the top only");
      }
      parts.add(criterion(node, role));
    }
    return parts;
  }

  Map<String, Guidance> guidance() {
    return guidance;
  }

  /**
   * Checks that the maxima of the regular criteria sum to the maximum of the rubric. The maxima of
   * bonus criteria may be part of it.
   */
  void checkTotal(YamlNode criteria, BigDecimal maximum, List<Read> parts) {
    var regular = sum(parts.stream().filter(part -> role(part) == Role.REGULAR));
    var bonus = sum(parts.stream().filter(part -> role(part) == Role.BONUS));
    if (regular.compareTo(maximum) > 0 || regular.add(bonus).compareTo(maximum) < 0) {
      notTheSum(criteria, maximum, regular.add(bonus));
    }
  }

  private static Role role(Read part) {
    return part.criterion() instanceof Criterion.Group group ? group.role() : Role.REGULAR;
  }

  private void checkSum(YamlNode node, BigDecimal maximum, List<Read> parts, Role role) {
    var sum = sum(parts.stream());
    boolean fits =
        switch (role) {
          case REGULAR -> sum.compareTo(maximum) == 0;
          case BONUS -> sum.compareTo(maximum) >= 0;
          case PENALTY -> true;
        };
    if (!fits) {
      notTheSum(node, maximum, sum);
    }
  }

  private static BigDecimal sum(Stream<Read> parts) {
    return parts
        .map(part -> part.criterion().maximum())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void notTheSum(YamlNode node, BigDecimal maximum, BigDecimal sum) {
    node.fault(
        "điểm tối đa của các phần cộng lại là " + plain(sum) + ", không phải " + plain(maximum),
        "the maxima of the parts sum to " + plain(sum) + ", not to " + plain(maximum));
  }

  private Read criterion(YamlNode node, Role role) {
    var code = node.get("code").text();
    if (!codes.add(code)) {
      node.get("code").fault("mã lặp lại: " + code, "repeated code: " + code);
    }
    var maximum = maximum(node, role);
    if (node.has("parts") == node.has("rule")) {
      node.fault(
          "tiêu chí " + code + " phải có hoặc các phần, hoặc cách chấm",
          "criterion " + code + " must have either parts or a rule");
    }
    if (node.has("counts-as") && !node.has("parts")) {
      node.get("counts-as")
          .fault("điểm cộng, điểm trừ phải là một nhóm", "bonus and penalties are groups");
    }
    if (node.has("beside") && node.has("parts")) {
      node.get("beside")
          .fault(
              "chỉ tiêu chí có cách chấm mới có beside", "only a criterion with a rule has this");
    }
    var condition = rules.condition(node, "not-applicable-when");
    if (condition != null && unit == Unit.PERCENT) {
      node.get("not-applicable-when")
          .fault(
              "đơn vị phần trăm tự loại câu không có trả lời",
              "percent leaves out what nobody answered by itself");
    }
    return node.has("parts")
        ? group(node, maximum, role, condition)
        : leaf(node, maximum, condition);
  }

  private @Nullable BigDecimal maximum(YamlNode criterion, Role role) {
    var node = criterion.get("maximum");
    var maximum = criterion.has("maximum") ? node.number() : null;
    if (unit == Unit.POINTS && maximum == null && role != Role.PENALTY) {
      criterion.fault("thiếu điểm tối đa", "the maximum is missing");
      return BigDecimal.ZERO;
    }
    if (unit == Unit.PERCENT && maximum != null) {
      node.fault("đơn vị phần trăm không có điểm tối đa", "percent has no maximum points");
    }
    if (maximum != null && maximum.stripTrailingZeros().scale() > rounding.scale()) {
      node.fault("điểm tối đa có quá nhiều chữ số thập phân", "the maximum has too many decimals");
    }
    return maximum;
  }

  private Read group(
      YamlNode node, @Nullable BigDecimal maximum, Role role, @Nullable Condition condition) {
    var code = node.get("code").text();
    var parts = below(node.get("parts"), role);
    if (maximum != null) {
      checkSum(node.get("maximum"), maximum, parts, role);
    }
    noteGuidance(node, null, condition);
    var criteria = parts.stream().map(Read::criterion).toList();
    var described = parts.stream().map(Read::described).toList();
    return new Read(
        new Criterion.Group(code, maximum, criteria, role, condition),
        new IndexDefined.Criterion(
            code, node.bilingual(), maximum, null, notes(node, role, condition), described));
  }

  private Read leaf(YamlNode node, @Nullable BigDecimal maximum, @Nullable Condition condition) {
    var code = node.get("code").text();
    var rule =
        node.has("rule") ? rules.read(node.get("rule"), code, maximum) : new Rule.Appraised();
    if (unit == Unit.PERCENT && !(rule instanceof Rule.Answers)) {
      node.get("rule")
          .fault(
              "đơn vị phần trăm chỉ nhận câu trả lời khảo sát",
              "percent is fed by survey answers only");
    }
    noteGuidance(node, rule, condition);
    return new Read(
        new Criterion.Leaf(code, maximum, rule, condition, rules.beside(node)),
        new IndexDefined.Criterion(
            code,
            node.bilingual(),
            maximum,
            rules.words(rule, maximum),
            notes(node, Role.REGULAR, condition),
            List.of()));
  }

  private void noteGuidance(YamlNode node, @Nullable Rule rule, @Nullable Condition condition) {
    var measures = new LinkedHashSet<String>();
    if (condition != null) {
      condition.measures(measures::add);
    }
    if (rule != null) {
      measures.addAll(Uses.of(rule));
    }
    guidance.put(node.get("code").text(), CriterionNotes.guidance(node, List.copyOf(measures)));
  }

  private @Nullable Text notes(YamlNode node, Role role, @Nullable Condition condition) {
    var before = new ArrayList<Text>();
    switch (role) {
      case REGULAR -> {}
      case BONUS -> before.add(new Text("Điểm cộng.", "Bonus."));
      case PENALTY -> before.add(new Text("Điểm trừ.", "Penalties."));
    }
    if (condition != null) {
      before.add(
          Bilingual.join(
              new Text("Không áp dụng khi: ", "Not applicable when: "),
              rules.words(condition),
              Bilingual.same(".")));
    }
    return CriterionNotes.of(node, before.toArray(Text[]::new));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
