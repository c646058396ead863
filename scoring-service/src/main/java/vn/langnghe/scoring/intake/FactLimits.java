package vn.langnghe.scoring.intake;

import java.time.DateTimeException;
import java.time.Instant;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.event.wire.PoisonEvent.Reason;
import vn.langnghe.scoring.cell.Months;

/** Refuses what the database could never take: it would be retried for ever. */
final class FactLimits {

  private static final int MAX_CODE_LENGTH = 200;

  private FactLimits() {}

  static void code(String code, String name) throws PoisonEvent {
    if (code.isBlank() || code.length() > MAX_CODE_LENGTH || hasUnstorable(code)) {
      throw new PoisonEvent(Reason.REFUSED, name + " is not a code");
    }
  }

  /** Asked for every item of every answer: a plain loop. */
  private static boolean hasUnstorable(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c < ' ' || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  static void instant(Instant instant, String name) throws PoisonEvent {
    try {
      Months.of(instant);
    } catch (IllegalArgumentException | DateTimeException outside) {
      throw new PoisonEvent(Reason.REFUSED, name + " is outside all periods", outside);
    }
  }
}
