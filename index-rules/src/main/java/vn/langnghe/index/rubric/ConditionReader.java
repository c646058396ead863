package vn.langnghe.index.rubric;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Condition.Comparison;
import vn.langnghe.index.maths.Start;
import vn.langnghe.index.maths.Value;
import vn.langnghe.yaml.YamlNode;

/** Reads conditions and the days that they count from. */
final class ConditionReader {

  /** The key that tells what a condition is; a file spells it in lower case. */
  enum Head {
    YES,
    NO,
    CHOICE,
    DAY,
    MATH,
    ALL,
    ANY,
    NOT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String KEYS =
      Arrays.stream(Head.values()).map(Head::key).collect(Collectors.joining(", "));

  private final QuantityReader quantities;

  ConditionReader(QuantityReader quantities) {
    this.quantities = quantities;
  }

  Condition read(YamlNode node) {
    var heads = Arrays.stream(Head.values()).filter(head -> node.has(head.key())).toList();
    if (heads.size() != 1) {
      node.fault(
          "điều kiện phải có đúng một trong: " + KEYS, "a condition has exactly one of: " + KEYS);
      return new Condition.All(List.of());
    }
    var head = heads.getFirst();
    var value = node.get(head.key());
    return switch (head) {
      case YES -> yesNo(value, true);
      case NO -> yesNo(value, false);
      case CHOICE -> choice(value, node.get("is").text());
      case DAY ->
          new Condition.InTime(day(value), start(node.get("by")), node.get("days").integer());
      case MATH -> compared(value);
      case ALL -> new Condition.All(list(value));
      case ANY -> new Condition.Any(list(value));
      case NOT -> new Condition.Not(read(value));
    };
  }

  List<Condition> list(YamlNode array) {
    return array.elements().stream().map(this::read).toList();
  }

  /** Reads a day of every year such as {@code 12-15}, or a measure that holds a day. */
  Start start(YamlNode node) {
    var text = node.text();
    if (!Character.isDigit(text.charAt(0))) {
      return new Start.Declared(day(node));
    }
    try {
      return new Start.OfYear(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      node.fault("không có ngày này", "no such day");
      return new Start.OfYear(MonthDay.of(1, 1));
    }
  }

  /** Reads the code of a measure that holds a day. */
  String day(YamlNode node) {
    quantities.measure(node, node.text(), Set.of(Measure.Type.DAY));
    return node.text();
  }

  /** Reads a measure that holds a choice; null where there is none. */
  @Nullable Measure choices(YamlNode node) {
    return quantities.measure(node, node.text(), Set.of(Measure.Type.CHOICE));
  }

  /** Faults the node where the measure has no such choice. */
  void checkChoice(YamlNode node, @Nullable Measure measure, String choice) {
    if (measure != null && !measure.takes(new Value.Choice(choice))) {
      node.fault(
          "số đo " + measure.code() + " không có lựa chọn " + choice,
          "the measure " + measure.code() + " has no choice " + choice);
    }
  }

  private Condition yesNo(YamlNode node, boolean yes) {
    var measure = quantities.measure(node, node.text(), Set.of(Measure.Type.YES_NO));
    var absent = measure != null && measure.zeroWhenAbsent() ? new Value.YesNo(false) : null;
    return new Condition.Is(node.text(), new Value.YesNo(yes), absent);
  }

  private Condition choice(YamlNode node, String choice) {
    checkChoice(node, choices(node), choice);
    return new Condition.Is(node.text(), new Value.Choice(choice), null);
  }

  private Condition compared(YamlNode node) {
    var text = node.text();
    for (var comparison : Comparison.values()) {
      var sides = text.split(' ' + comparison.sign() + ' ', -1);
      if (sides.length == 2) {
        return new Condition.Compared(
            quantities.sum(node, sides[0]), comparison, quantities.sum(node, sides[1]));
      }
    }
    throw new IllegalStateException(
        "the schema lets pass " + text + ", not one of " + Arrays.toString(Comparison.values()));
  }
}
