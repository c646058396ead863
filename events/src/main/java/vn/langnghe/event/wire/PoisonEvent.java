package vn.langnghe.event.wire;

import org.jspecify.annotations.Nullable;

/** A record that no later attempt will make readable: it is parked, never retried. */
public class PoisonEvent extends Exception {

  /** Why it cannot be read. */
  public enum Reason {
    EMPTY,
    NO_ID,
    BAD_TIME,
    UNKNOWN_TYPE,
    BROKEN_PAYLOAD,
    INCOMPLETE,
    /** Readable, but it contradicts what the reader may rely on. */
    REFUSED
  }

  private final Reason reason;

  public PoisonEvent(Reason reason, String detail) {
    this(reason, detail, null);
  }

  public PoisonEvent(Reason reason, String detail, @Nullable Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
