package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.event.limit.TimeLimit;

/**
 * A reporting period: year {@code 2026}, half {@code 2026-H2}, quarter {@code 2026-Q4} or month
 * {@code 2026-11}. A fact belongs to the periods of its own date in {@link #ZONE}.
 *
 * @param year calendar year
 * @param length how long it is
 * @param number which one of its length in the year, from 1
 */
public record Period(int year, Length length, int number) implements Comparable<Period> {

  /** The clock by which a day is a day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final int FIRST_YEAR = TimeLimit.FIRST_PERIOD.getYear();
  private static final int LAST_YEAR = TimeLimit.LAST_DAY.getYear();

  private static final Pattern FORM =
      Pattern.compile("(2\\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

  /** The four lengths, longest first. */
  public enum Length {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Length(int months) {
      this.months = months;
    }
  }

  public Period {
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > 12 / length.months) {
      throw new IllegalArgumentException("no such period: " + year + " " + length + " " + number);
    }
  }

  public static Optional<Period> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(match.group(1));
    if (match.group(2) != null) {
      return Optional.of(new Period(year, Length.HALF, Integer.parseInt(match.group(2))));
    }
    if (match.group(3) != null) {
      return Optional.of(new Period(year, Length.QUARTER, Integer.parseInt(match.group(3))));
    }
    if (match.group(4) != null) {
      return Optional.of(new Period(year, Length.MONTH, Integer.parseInt(match.group(4))));
    }
    return Optional.of(new Period(year, Length.YEAR, 1));
  }

  @JsonCreator
  public static Period of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no such period: " + text));
  }

  public static Period month(LocalDate day) {
    return new Period(day.getYear(), Length.MONTH, day.getMonthValue());
  }

  public static Period month(Instant instant) {
    return month(LocalDate.ofInstant(instant, ZONE));
  }

  /** The periods that a day belongs to: its year, half, quarter and month. */
  public static List<Period> containing(LocalDate day) {
    return month(day).withLonger();
  }

  /** This period and the longer ones around it, longest first. */
  public List<Period> withLonger() {
    int firstMonth = (number - 1) * length.months;
    return EnumSet.range(Length.YEAR, length).stream()
        .map(longer -> new Period(year, longer, firstMonth / longer.months + 1))
        .toList();
  }

  /** The periods of the next shorter length inside this one; empty for a month. */
  public List<Period> parts() {
    return switch (length) {
      case YEAR -> parts(Length.HALF);
      case HALF -> parts(Length.QUARTER);
      case QUARTER -> months();
      case MONTH -> List.of();
    };
  }

  private List<Period> parts(Length shorter) {
    int each = length.months / shorter.months;
    return IntStream.rangeClosed(1, each)
        .mapToObj(i -> new Period(year, shorter, (number - 1) * each + i))
        .toList();
  }

  /** This period and every shorter one inside it: itself, its parts, their parts. */
  public List<Period> withParts() {
    return Stream.concat(
            Stream.of(this), parts().stream().flatMap(part -> part.withParts().stream()))
        .toList();
  }

  /** The period of the same length that ends when this one begins; the first has none. */
  public Optional<Period> previous() {
    if (number > 1) {
      return Optional.of(new Period(year, length, number - 1));
    }
    return year > FIRST_YEAR
        ? Optional.of(new Period(year - 1, length, 12 / length.months))
        : Optional.empty();
  }

  /** The period of the same length that begins when this one ends; the last has none. */
  public Optional<Period> next() {
    if (number < 12 / length.months) {
      return Optional.of(new Period(year, length, number + 1));
    }
    return year < LAST_YEAR ? Optional.of(new Period(year + 1, length, 1)) : Optional.empty();
  }

  /**
   * The day that decides which agencies, rubrics, methods and targets hold for this period: its
   * last day when it is over, today while it runs, its first day while it is still to come.
   */
  public LocalDate decisiveDay(LocalDate today) {
    if (today.isBefore(firstDay())) {
      return firstDay();
    }
    return today.isAfter(lastDay()) ? lastDay() : today;
  }

  /** The months of this period, in order. */
  public List<Period> months() {
    int first = (number - 1) * length.months;
    return IntStream.rangeClosed(first + 1, first + length.months)
        .mapToObj(month -> new Period(year, Length.MONTH, month))
        .toList();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * length.months + 1, 1);
  }

  public LocalDate lastDay() {
    return YearMonth.of(year, number * length.months).atEndOfMonth();
  }

  @Override
  public int compareTo(Period other) {
    int byStart = firstDay().compareTo(other.firstDay());
    return byStart != 0 ? byStart : length.compareTo(other.length);
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (length) {
      case YEAR -> Integer.toString(year);
      case HALF -> year + "-H" + number;
      case QUARTER -> year + "-Q" + number;
      case MONTH -> number < 10 ? year + "-0" + number : year + "-" + number;
    };
  }
}
