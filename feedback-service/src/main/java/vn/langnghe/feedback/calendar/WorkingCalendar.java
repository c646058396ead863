package vn.langnghe.feedback.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.langnghe.event.Period;

/** Counts working days. A year without entries counts as weekends off and nothing else. */
public final class WorkingCalendar {

  private final NavigableMap<LocalDate, CalendarDay> exceptions;

  public WorkingCalendar(Collection<CalendarDay> days) {
    var byDate = new TreeMap<LocalDate, CalendarDay>();
    for (var day : days) {
      if (byDate.put(day.date(), day) != null) {
        throw new IllegalArgumentException("The calendar names " + day.date() + " twice.");
      }
    }
    exceptions = byDate;
  }

  /** The calendar day of an instant in Vietnam. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, Period.ZONE);
  }

  public boolean isWorking(LocalDate day) {
    var exception = exceptions.get(day);
    if (exception != null) {
      return exception.kind() == CalendarDay.Kind.WORKING;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * The last day that is still in time for something to be done within {@code days} working days.
   * The day of sending does not count, whatever its hour.
   */
  public LocalDate plusWorkingDays(Instant sent, int days) {
    return plusWorkingDays(dayOf(sent), days);
  }

  LocalDate plusWorkingDays(LocalDate sent, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("A deadline is at least one working day, not " + days);
    }
    var day = sent;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  /** The last year that has entries of its own, so that operators can be warned in time. */
  public int lastKnownYear() {
    return exceptions.isEmpty() ? 0 : exceptions.lastKey().getYear();
  }

  Map<LocalDate, CalendarDay> exceptions() {
    return Map.copyOf(exceptions);
  }
}
