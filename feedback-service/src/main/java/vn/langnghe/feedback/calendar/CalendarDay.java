package vn.langnghe.feedback.calendar;

import java.time.LocalDate;
import vn.langnghe.event.Text;

/**
 * A day that differs from its weekday: a holiday, or a weekend day that is worked in exchange.
 *
 * @param verified whether somebody compared the entry with the official text
 */
public record CalendarDay(LocalDate date, Kind kind, Text name, String source, boolean verified) {

  /** What the day is. */
  public enum Kind {
    HOLIDAY,
    WORKING
  }
}
