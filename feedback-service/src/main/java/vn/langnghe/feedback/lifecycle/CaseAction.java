package vn.langnghe.feedback.lifecycle;

/** What a person, or the clock, does to a case after it was received. */
public enum CaseAction {
  TAKE_IN_CHARGE,
  FORWARD,
  REFUSE,
  ANSWER,
  PUBLISH,
  RATE,
  REOPEN,
  MARK_OVERDUE
}
