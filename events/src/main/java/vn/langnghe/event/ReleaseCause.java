package vn.langnghe.event;

/** Why a further group of answers became public. */
public enum ReleaseCause {
  /** Enough people had answered, and as many again stay back. */
  GROUP,
  /** A period was frozen. */
  FREEZE
}
