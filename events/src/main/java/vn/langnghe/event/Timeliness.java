package vn.langnghe.event;

/** How the answer stands against its due date, counted in working days. */
public enum Timeliness {
  /** Not answered, not yet due. */
  PENDING,
  ON_TIME,
  LATE
}
