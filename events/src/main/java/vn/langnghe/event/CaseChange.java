package vn.langnghe.event;

/** What happened to a case. */
public enum CaseChange {
  RECEIVED,
  TAKEN_IN_CHARGE,
  FORWARDED,
  REFUSED,
  ANSWERED,
  PUBLISHED,
  /** Other texts took the place of the published ones. */
  PUBLICATION_CORRECTED,
  /** The published texts were taken back; the answer to the citizen stands. */
  PUBLICATION_WITHDRAWN,
  RATED,
  REOPENED,
  /** The answer's due date passed without an answer. */
  OVERDUE
}
