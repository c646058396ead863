package vn.langnghe.feedback.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.langnghe.feedback.calendar.WorkingCalendar;

/** Answers until which day a step is in time. The rule is that of the day the case was received. */
public final class Deadlines {

  private final WorkingCalendar calendar;
  private final List<Limit> limits;

  public Deadlines(WorkingCalendar calendar, List<Limit> limits) {
    this.calendar = calendar;
    this.limits = List.copyOf(limits);
    for (int at = 0; at < limits.size(); at++) {
      for (var later : limits.subList(at + 1, limits.size())) {
        if (limits.get(at).overlaps(later)) {
          throw new IllegalArgumentException("Two limits hold at once: " + later);
        }
      }
    }
  }

  /**
   * The last day in time.
   *
   * @param receivedAt when the case was received; decides which rule holds
   * @param clockStart from when the step's own time runs
   */
  public LocalDate due(Step step, Instant receivedAt, Instant clockStart) {
    int amount = limit(step, WorkingCalendar.dayOf(receivedAt)).amount();
    return switch (step.unit()) {
      case WORKING_DAYS -> calendar.plusWorkingDays(clockStart, amount);
      case CALENDAR_DAYS -> WorkingCalendar.dayOf(clockStart).plusDays(amount);
      case TIMES -> throw new IllegalArgumentException(step + " is not a time limit.");
    };
  }

  /** Whether something done now is still in time. */
  public static boolean inTime(Instant now, LocalDate due) {
    return !WorkingCalendar.dayOf(now).isAfter(due);
  }

  public int times(Step step, Instant receivedAt) {
    if (step.unit() != Step.Unit.TIMES) {
      throw new IllegalArgumentException(step + " is a time limit.");
    }
    return limit(step, WorkingCalendar.dayOf(receivedAt)).amount();
  }

  private Limit limit(Step step, LocalDate day) {
    return limits.stream()
        .filter(limit -> limit.step() == step && limit.covers(day))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No limit for " + step + " on " + day + "."));
  }
}
