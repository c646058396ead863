package vn.langnghe.feedback.calendar;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the calendar at start, and warns while there is still time to add the next year. */
@Singleton
public class CalendarSource {

  private static final Logger LOG = Logger.getLogger(CalendarSource.class);
  private static final int WARN_DAYS_AHEAD = 90;

  @Produces
  @Startup
  @Singleton
  WorkingCalendar calendar(CalendarConfig config, Clock clock) {
    var calendar =
        new WorkingCalendar(
            config.years().stream()
                .sorted()
                .map(year -> CalendarFile.read("calendar/" + year + ".csv"))
                .flatMap(List::stream)
                .toList());
    var soon = WorkingCalendar.dayOf(clock.instant()).plusDays(WARN_DAYS_AHEAD).getYear();
    if (soon > calendar.lastKnownYear()) {
      LOG.warnf(
          "The working-day calendar ends with %d: add calendar/%d.csv and name the year in"
              + " langnghe.calendar.years; until then only weekends are days off.",
          calendar.lastKnownYear(), soon);
    }
    return calendar;
  }
}
