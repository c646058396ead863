package vn.langnghe.scoring.maths;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number made of counted facts. */
public sealed interface Quantity {

  /** The number, or null when a fact that it needs is not known. */
  @Nullable Long of(Facts facts);

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
    public @Nullable Long of(Facts facts) {
      Long count = facts.count(code);
      return count == null && zeroWhenAbsent ? Long.valueOf(0) : count;
    }

    @Override
    public void measures(Consumer<Measure> consumer) {
      consumer.accept(this);
    }
  }

  /** {@code first − second − third …}, not below zero. */
  record Difference(Measure from, List<Measure> less) implements Quantity {

    public Difference {
      less = List.copyOf(less);
    }

    @Override
    public @Nullable Long of(Facts facts) {
      Long rest = from.of(facts);
      for (var measure : less) {
        Long count = measure.of(facts);
        if (rest == null || count == null) {
          return null;
        }
        rest = rest - count;
      }
      return rest == null ? null : Long.valueOf(Math.max(0, rest));
    }

    @Override
    public void measures(Consumer<Measure> consumer) {
      from.measures(consumer);
      less.forEach(consumer);
    }
  }

  /** The largest of the measures that are known; where none is above zero, another one. */
  record Largest(List<Measure> measures, @Nullable Measure otherwise) implements Quantity {

    public Largest {
      measures = List.copyOf(measures);
    }

    @Override
    public @Nullable Long of(Facts facts) {
      Long largest = null;
      for (var measure : measures) {
        Long count = measure.of(facts);
        if (count != null && (largest == null || count > largest)) {
          largest = count;
        }
      }
      if (otherwise == null || (largest != null && largest > 0)) {
        return largest;
      }
      Long instead = otherwise.of(facts);
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
