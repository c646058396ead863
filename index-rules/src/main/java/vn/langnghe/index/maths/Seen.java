package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Condition.Truth;

/** Facts that are looked at; what was seen is remembered for those who ask why. */
final class Seen {

  private final Facts facts;
  private final Map<String, BigDecimal> inputs = new LinkedHashMap<>();

  Seen(Facts facts) {
    this.facts = facts;
  }

  Map<String, BigDecimal> inputs() {
    return inputs;
  }

  void note(String name, BigDecimal number) {
    inputs.put(name, number);
  }

  Truth truth(Condition condition) {
    condition.measures(this::note);
    return condition.in(facts);
  }

  @Nullable Value value(String measure) {
    note(measure);
    return facts.value(measure);
  }

  @Nullable BigDecimal number(Quantity quantity) {
    quantity.measures(
        measure -> {
          var number = measure.of(facts);
          if (number != null) {
            inputs.put(measure.code(), number);
          }
        });
    return quantity.of(facts);
  }

  /** Days from a start to the day that a measure holds; null where one of the two is not known. */
  @Nullable Long days(Start start, String measure) {
    LocalDate from = start.of(facts);
    if (from == null || !(value(measure) instanceof Value.Day(var day))) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(from, day);
    inputs.put("days", BigDecimal.valueOf(days));
    return days;
  }

  /** A day has no place among numbers: the days counted from a start have. */
  private void note(String measure) {
    switch (facts.value(measure)) {
      case Value.Amount(var number) -> inputs.put(measure, number);
      case Value.YesNo(var yes) -> inputs.put(measure, yes ? BigDecimal.ONE : BigDecimal.ZERO);
      case Value.Choice(var choice) -> inputs.put(measure + '=' + choice, BigDecimal.ONE);
      case Value.Never() -> inputs.put(measure, BigDecimal.ZERO);
      case Value.Day day -> {}
      case null -> {}
    }
  }
}
