package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Inputs;
import vn.langnghe.index.maths.Condition.Truth;

/** Facts that a rule looks at; what it saw is recorded as the inputs of its score. */
final class RecordedFacts {

  private final Facts facts;
  private final Map<String, BigDecimal> named = new LinkedHashMap<>();
  private Inputs.@Nullable Answers answers;
  private @Nullable BigDecimal share;
  private @Nullable BigDecimal days;

  RecordedFacts(Facts facts) {
    this.facts = facts;
  }

  Inputs inputs() {
    return new Inputs(named, answers, share, days, Inputs.Adjustment.NONE);
  }

  void record(Inputs.Answers counted) {
    answers = counted;
  }

  /** Records a share in percent. */
  void recordShare(BigDecimal percent) {
    share = percent;
  }

  /** Records the value of another index. */
  void recordIndex(String index, BigDecimal value) {
    named.put(index, value);
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
            named.put(measure.code(), number);
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
    long passed = ChronoUnit.DAYS.between(from, day);
    days = BigDecimal.valueOf(passed);
    return passed;
  }

  /** A day has no place among numbers: the days counted from a start have. */
  private void note(String measure) {
    switch (facts.value(measure)) {
      case Value.Amount(var number) -> named.put(measure, number);
      case Value.YesNo(var yes) -> named.put(measure, yes ? BigDecimal.ONE : BigDecimal.ZERO);
      case Value.Choice(var choice) -> named.put(measure + '=' + choice, BigDecimal.ONE);
      case Value.Never() -> named.put(measure, BigDecimal.ZERO);
      case Value.Day day -> {}
      case null -> {}
    }
  }
}
