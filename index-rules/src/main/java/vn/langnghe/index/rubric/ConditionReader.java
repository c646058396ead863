package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Condition.Comparison;
import vn.langnghe.index.maths.Start;
import vn.langnghe.index.maths.Value;

/** Reads conditions and the days that they count from. */
final class ConditionReader {

  private static final List<String> HEADS =
      List.of("yes", "no", "choice", "day", "math", "all", "any", "not");

  private final YamlFile file;
  private final QuantityReader quantities;
  private final Faults faults;

  ConditionReader(YamlFile file, QuantityReader quantities, Faults faults) {
    this.file = file;
    this.quantities = quantities;
    this.faults = faults;
  }

  Condition read(String pointer, JsonNode node) {
    var heads = HEADS.stream().filter(node::has).toList();
    if (heads.size() != 1) {
      faults.add(
          file,
          pointer,
          "điều kiện phải có đúng một trong: " + String.join(", ", HEADS),
          "a condition has exactly one of: " + String.join(", ", HEADS));
      return new Condition.All(List.of());
    }
    var head = heads.getFirst();
    var at = pointer + '/' + head;
    var value = node.get(head);
    return switch (head) {
      case "yes" -> yesNo(at, value.asText(), true);
      case "no" -> yesNo(at, value.asText(), false);
      case "choice" -> choice(at, value.asText(), node.get("is").asText());
      case "day" -> {
        day(at, value.asText());
        yield new Condition.InTime(
            value.asText(), start(pointer + "/by", node.get("by")), node.path("days").asInt(0));
      }
      case "math" -> compared(at, value.asText());
      case "all" -> new Condition.All(list(at, value));
      case "any" -> new Condition.Any(list(at, value));
      case "not" -> new Condition.Not(read(at, value));
      default -> throw new IllegalStateException(head);
    };
  }

  List<Condition> list(String pointer, JsonNode array) {
    var conditions = new ArrayList<Condition>();
    for (var node : array) {
      conditions.add(read(pointer + '/' + conditions.size(), node));
    }
    return conditions;
  }

  /** A day of every year such as {@code 12-15}, or a measure that holds a day. */
  Start start(String pointer, JsonNode node) {
    var text = node.asText();
    if (!Character.isDigit(text.charAt(0))) {
      day(pointer, text);
      return new Start.Declared(text);
    }
    try {
      return new Start.OfYear(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      faults.add(file, pointer, "không có ngày này", "no such day");
      return new Start.OfYear(MonthDay.of(1, 1));
    }
  }

  void day(String pointer, String code) {
    quantities.measure(pointer, code, Set.of(Measure.Type.DAY));
  }

  @Nullable Measure choices(String pointer, String code) {
    return quantities.measure(pointer, code, Set.of(Measure.Type.CHOICE));
  }

  void checkChoice(String pointer, @Nullable Measure measure, String choice) {
    if (measure != null && !measure.takes(new Value.Choice(choice))) {
      faults.add(
          file,
          pointer,
          "số đo " + measure.code() + " không có lựa chọn " + choice,
          "the measure " + measure.code() + " has no choice " + choice);
    }
  }

  private Condition yesNo(String pointer, String code, boolean yes) {
    var measure = quantities.measure(pointer, code, Set.of(Measure.Type.YES_NO));
    var absent = measure != null && measure.zeroWhenAbsent() ? new Value.YesNo(false) : null;
    return new Condition.Is(code, new Value.YesNo(yes), absent);
  }

  private Condition choice(String pointer, String code, String choice) {
    checkChoice(pointer, choices(pointer, code), choice);
    return new Condition.Is(code, new Value.Choice(choice), null);
  }

  private Condition compared(String pointer, String text) {
    for (var comparison : Comparison.values()) {
      var sides = text.split(' ' + comparison.sign() + ' ', -1);
      if (sides.length == 2) {
        return new Condition.Compared(
            quantities.sum(pointer, sides[0]), comparison, quantities.sum(pointer, sides[1]));
      }
    }
    throw new IllegalStateException(
        "the schema lets pass " + text + ", not one of " + Arrays.toString(Comparison.values()));
  }
}
