package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number made of facts. */
public sealed interface Quantity {

  /** The number, or null when a fact that it needs is not known. */
  @Nullable BigDecimal of(Facts facts);

  /** Hands over every measure that the quantity is made of, in the order in which it is written. */
  void measures(Consumer<Measure> consumer);

  /**
   * One measure.
   *
   * @param code code of the measure
   * @param zeroWhenAbsent whether nothing recorded means none
   */
  record Measure(String code, boolean zeroWhenAbsent) implements Quantity {

    @Override
    public @Nullable BigDecimal of(Facts facts) {
      return switch (facts.value(code)) {
        case Value.Amount(var number) -> number;
        case null -> zeroWhenAbsent ? BigDecimal.ZERO : null;
        case Value.Day day -> null;
        case Value.YesNo yesNo -> null;
        case Value.Choice choice -> null;
        case Value.Never never -> null;
      };
    }

    @Override
    public void measures(Consumer<Measure> consumer) {
      consumer.accept(this);
    }
  }

  /** {@code 2 × a + b − c + 5}, not below zero. */
  record Combination(List<Term> terms) implements Quantity {

    /**
     * A measure times a factor, or the factor alone.
     *
     * @param factor below zero where it is taken away
     * @param measure null for a number that stands alone
     */
    public record Term(BigDecimal factor, @Nullable Measure measure) {}

    public Combination {
      terms = List.copyOf(terms);
    }

    /** {@code first − second − third …} */
    public static Combination difference(Measure from, List<Measure> less) {
      var terms = new ArrayList<Term>();
      terms.add(new Term(BigDecimal.ONE, from));
      less.forEach(measure -> terms.add(new Term(BigDecimal.ONE.negate(), measure)));
      return new Combination(terms);
    }

    @Override
    public @Nullable BigDecimal of(Facts facts) {
      var sum = BigDecimal.ZERO;
      for (var term : terms) {
        var number = term.measure() == null ? BigDecimal.ONE : term.measure().of(facts);
        if (number == null) {
          return null;
        }
        sum = sum.add(term.factor().multiply(number));
      }
      return sum.max(BigDecimal.ZERO);
    }

    @Override
    public void measures(Consumer<Measure> consumer) {
      for (var term : terms) {
        if (term.measure() != null) {
          consumer.accept(term.measure());
        }
      }
    }
  }

  /** The largest of the measures that are known; where none is above zero, another one. */
  record Largest(List<Measure> measures, @Nullable Measure otherwise) implements Quantity {

    public Largest {
      measures = List.copyOf(measures);
    }

    @Override
    public @Nullable BigDecimal of(Facts facts) {
      BigDecimal largest = null;
      for (var measure : measures) {
        var number = measure.of(facts);
        if (number != null && (largest == null || number.compareTo(largest) > 0)) {
          largest = number;
        }
      }
      if (otherwise == null || (largest != null && largest.signum() > 0)) {
        return largest;
      }
      var instead = otherwise.of(facts);
      return instead == null ? largest : instead;
    }

    @Override
    public void measures(Consumer<Measure> consumer) {
      measures.forEach(consumer);
      if (otherwise != null) {
        consumer.accept(otherwise);
      }
    }
  }
}
