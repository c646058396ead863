package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that is so, is not so, or is not known. */
public sealed interface Condition {

  /** Whether a condition holds. What is not known is neither. */
  enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean holds) {
      return holds ? YES : NO;
    }
  }

  Truth in(Facts facts);

  /** Hands over the code of every measure that decides, in the order in which it is written. */
  void measures(Consumer<String> consumer);

  /** Every one holds. One that does not is enough to say no, even where others are unknown. */
  record All(List<Condition> of) implements Condition {

    public All {
      of = List.copyOf(of);
    }

    @Override
    public Truth in(Facts facts) {
      return found(of, facts, Truth.NO, Truth.YES);
    }

    @Override
    public void measures(Consumer<String> consumer) {
      of.forEach(condition -> condition.measures(consumer));
    }
  }

  /** At least one holds. */
  record Any(List<Condition> of) implements Condition {

    public Any {
      of = List.copyOf(of);
    }

    @Override
    public Truth in(Facts facts) {
      return found(of, facts, Truth.YES, Truth.NO);
    }

    @Override
    public void measures(Consumer<String> consumer) {
      of.forEach(condition -> condition.measures(consumer));
    }
  }

  private static Truth found(List<Condition> of, Facts facts, Truth decisive, Truth otherwise) {
    var truth = otherwise;
    for (var condition : of) {
      var one = condition.in(facts);
      if (one == decisive) {
        return decisive;
      }
      if (one == Truth.UNKNOWN) {
        truth = Truth.UNKNOWN;
      }
    }
    return truth;
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {

    @Override
    public Truth in(Facts facts) {
      return switch (condition.in(facts)) {
        case YES -> Truth.NO;
        case NO -> Truth.YES;
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }

    @Override
    public void measures(Consumer<String> consumer) {
      condition.measures(consumer);
    }
  }

  /**
   * A measure says yes, or a certain choice.
   *
   * @param measure code of the measure
   * @param value what it must say
   * @param whenAbsent what nothing recorded means; null: unknown
   */
  record Is(String measure, Value value, @Nullable Value whenAbsent) implements Condition {

    @Override
    public Truth in(Facts facts) {
      var known = facts.value(measure);
      var said = known == null ? whenAbsent : known;
      return said == null ? Truth.UNKNOWN : Truth.of(said.equals(value));
    }

    @Override
    public void measures(Consumer<String> consumer) {
      consumer.accept(measure);
    }
  }

  /** Two numbers against each other, for example {@code a + b >= 0.5 * c}. */
  record Compared(Quantity left, Comparison comparison, Quantity right) implements Condition {

    @Override
    public Truth in(Facts facts) {
      var one = left.of(facts);
      var other = right.of(facts);
      return one == null || other == null ? Truth.UNKNOWN : Truth.of(comparison.holds(one, other));
    }

    @Override
    public void measures(Consumer<String> consumer) {
      left.measures(measure -> consumer.accept(measure.code()));
      right.measures(measure -> consumer.accept(measure.code()));
    }
  }

  /** How two numbers stand to each other. */
  enum Comparison {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    boolean holds(BigDecimal one, BigDecimal other) {
      int order = one.compareTo(other);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case MORE_THAN -> order > 0;
        case AT_MOST -> order <= 0;
        case LESS_THAN -> order < 0;
        case EQUAL -> order == 0;
      };
    }
  }

  /**
   * Something happened in time.
   *
   * @param day measure that holds the day on which it happened
   * @param start the day that days are counted from
   * @param days so many days after it at the latest, 0 for the day itself
   */
  record InTime(String day, Start start, int days) implements Condition {

    @Override
    public Truth in(Facts facts) {
      var happened = facts.value(day);
      var from = start.of(facts);
      if (happened instanceof Value.Never) {
        return Truth.NO;
      }
      return happened instanceof Value.Day(var on) && from != null
          ? Truth.of(ChronoUnit.DAYS.between(from, on) <= days)
          : Truth.UNKNOWN;
    }

    @Override
    public void measures(Consumer<String> consumer) {
      consumer.accept(day);
      if (start instanceof Start.Declared(var measure)) {
        consumer.accept(measure);
      }
    }
  }
}
