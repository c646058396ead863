package vn.langnghe.reporting.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.Period.Length;

/** The periods of one length from one to another. */
final class Span {

  /** Ten years of months. */
  static final int MAX_PERIODS = 120;

  private static final int DEFAULT_PERIODS = 12;

  private Span() {}

  /** Empty where the words make no span of at most {@link #MAX_PERIODS} periods of the length. */
  static Optional<List<Period>> of(
      Length length, @Nullable String from, @Nullable String to, LocalDate today) {
    var last = isBlank(to) ? Optional.of(containing(today, length)) : parse(to, length);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var first = isBlank(from) ? Optional.of(back(last.get())) : parse(from, length);
    return first
        .map(begin -> between(begin, last.get()))
        .filter(periods -> !periods.isEmpty() && periods.size() <= MAX_PERIODS);
  }

  static Optional<Length> length(@Nullable String name) {
    return isBlank(name)
        ? Optional.of(Length.QUARTER)
        : Arrays.stream(Length.values())
            .filter(length -> length.name().equalsIgnoreCase(name))
            .findFirst();
  }

  private static Optional<Period> parse(@Nullable String text, Length length) {
    return text == null
        ? Optional.empty()
        : Period.parse(text).filter(period -> period.length() == length);
  }

  private static List<Period> between(Period first, Period last) {
    var periods = new ArrayList<Period>();
    var period = Optional.of(first);
    while (period.filter(next -> next.compareTo(last) <= 0).isPresent()
        && periods.size() <= MAX_PERIODS) {
      periods.add(period.get());
      period = period.get().next();
    }
    return periods;
  }

  private static Period back(Period last) {
    var period = last;
    for (int i = 1; i < DEFAULT_PERIODS; i++) {
      period = period.previous().orElse(period);
    }
    return period;
  }

  private static Period containing(LocalDate day, Length length) {
    return Period.containing(day).stream()
        .filter(period -> period.length() == length)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
