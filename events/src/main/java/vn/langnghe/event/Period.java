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

  /** A plain reading: asked for every row of every evaluation. */
  public static Optional<Period> parse(String text) {
    int year = text.length() < 4 ? 0 : digits(text, 0, 4);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    return switch (text.length()) {
      case 4 -> Optional.of(new Period(year, Length.YEAR, 1));
      case 7 -> shorter(year, text);
      default -> Optional.empty();
    };
  }

  private static Optional<Period> shorter(int year, String text) {
    if (text.charAt(4) != '-') {
      return Optional.empty();
    }
    return switch (text.charAt(5)) {
      case 'H' -> inYear(year, Length.HALF, digits(text, 6, 7));
      case 'Q' -> inYear(year, Length.QUARTER, digits(text, 6, 7));
      default -> inYear(year, Length.MONTH, digits(text, 5, 7));
    };
  }

  private static Optional<Period> inYear(int year, Length length, int number) {
    return number < 1 || number > 12 / length.months
        ? Optional.empty()
        : Optional.of(new Period(year, length, number));
  }

  /** The number that digits of ASCII write; −1 where there is anything else. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
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

  /** The same in every process, and cheap: periods are keys of many maps. */
  @Override
  public int hashCode() {
    return (year * 16 + number) * 16 + length.months;
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
