package vn.langnghe.feedback.deadline;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.langnghe.feedback.calendar.WorkingCalendar;

/** Reads the limits at start, so that a broken file is found at once. */
@Singleton
public class DeadlineSource {

  @Produces
  @Startup
  @Singleton
  Deadlines deadlines(WorkingCalendar calendar) {
    return new Deadlines(calendar, DeadlineFile.read("deadline/steps.csv"));
  }
}
