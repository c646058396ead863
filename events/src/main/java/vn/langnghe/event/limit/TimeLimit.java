package vn.langnghe.event.limit;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which days and instants there are, and the only form in which they come in. */
public final class TimeLimit {

  /** How far a sender's clock may be ahead of ours. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  /** The first day that has periods. */
  public static final LocalDate FIRST_PERIOD = LocalDate.of(2000, 1, 1);

  /** So that the day is within the limits by every clock. */
  private static final Instant FIRST =
      FIRST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private static final Instant LAST = LAST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant FIRST_FACT =
      FIRST_PERIOD.atStartOfDay().toInstant(ZoneOffset.ofHours(7));

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
              + "(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

  private TimeLimit() {}

  public static boolean holds(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  public static boolean holds(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  /** Whether a fact of this day has periods. */
  public static boolean hasPeriods(LocalDate day) {
    return !day.isBefore(FIRST_PERIOD) && !day.isAfter(LAST_DAY);
  }

  /** Whether a fact of this instant has periods. */
  public static boolean hasPeriods(Instant instant) {
    return !instant.isBefore(FIRST_FACT) && instant.isBefore(LAST);
  }

  /** Whether this may be the time of a fact that is told at {@code now}. */
  public static boolean isOfFact(Instant instant, Instant now) {
    return hasPeriods(instant) && !instant.isAfter(now.plus(CLOCK_SKEW));
  }

  /** A day as ISO 8601 writes it, within the limits. */
  public static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(TimeLimit::holds);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * An instant as RFC 3339 writes it, within the limits, to the microsecond: the database keeps no
   * more, and what is stored must be what was taken.
   */
  public static Optional<Instant> instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ITU.parseDateTime(text).toInstant().truncatedTo(ChronoUnit.MICROS))
          .filter(TimeLimit::holds);
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }
}
