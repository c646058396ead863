package vn.langnghe.index.maths;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The day that a rule counts days from. */
public sealed interface Start {

  /** The day, or null when it is not known. */
  @Nullable LocalDate of(Facts facts);

  /** The same day of every year, for example 15 December of the year that is judged. */
  record OfYear(MonthDay day) implements Start {

    @Override
    public LocalDate of(Facts facts) {
      return day.atYear(facts.year());
    }
  }

  /** A day that a measure holds, for example the day on which the task was given. */
  record Declared(String measure) implements Start {

    @Override
    public @Nullable LocalDate of(Facts facts) {
      return facts.value(measure) instanceof Value.Day(var day) ? day : null;
    }
  }
}
