package vn.langnghe.event;

/** What happened to a case. */
public enum CaseChange {
  RECEIVED,
  TAKEN_IN_CHARGE,
  FORWARDED,
  REFUSED,
  ANSWERED,
  PUBLISHED,
  RATED,
  REOPENED,
  /** The answer's due date passed without an answer. */
  OVERDUE
}
