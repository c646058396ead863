package vn.langnghe.feedback.deadline;

import java.util.Locale;

/** What has a limit. The wire name is the constant in kebab case. */
public enum Step {
  REFUSE(Unit.WORKING_DAYS),
  FIRST_SUPPLEMENT_REQUEST(Unit.WORKING_DAYS),
  ANSWER(Unit.WORKING_DAYS),
  PUBLISH(Unit.WORKING_DAYS),
  ANSWER_AFTER_REOPENING(Unit.WORKING_DAYS),
  RATE(Unit.CALENDAR_DAYS),
  REOPEN(Unit.CALENDAR_DAYS),
  REOPEN_AT_MOST(Unit.TIMES);

  /** What the amount counts. */
  public enum Unit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    TIMES
  }

  private final Unit unit;

  Step(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  static Step named(String wireName) {
    return valueOf(constant(wireName));
  }

  static Unit unitNamed(String wireName) {
    return Unit.valueOf(constant(wireName));
  }

  private static String constant(String wireName) {
    return wireName.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
