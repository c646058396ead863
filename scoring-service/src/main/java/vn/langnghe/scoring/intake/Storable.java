package vn.langnghe.scoring.intake;

import java.time.DateTimeException;
import java.time.Instant;
import vn.langnghe.events.wire.PoisonEvent;
import vn.langnghe.events.wire.PoisonEvent.Reason;
import vn.langnghe.scoring.facts.Months;

/** Refuses what the database could never take: it would be retried for ever. */
final class Storable {

  private static final int LONGEST_CODE = 200;

  private Storable() {}

  static void code(String code, String name) throws PoisonEvent {
    if (code.isBlank()
        || code.length() > LONGEST_CODE
        || code.chars().anyMatch(c -> c < ' ' || Character.isSurrogate((char) c))) {
      throw new PoisonEvent(Reason.REFUSED, name + " is not a code");
    }
  }

  static void instant(Instant instant, String name) throws PoisonEvent {
    try {
      Months.of(instant);
    } catch (IllegalArgumentException | DateTimeException outside) {
      throw new PoisonEvent(Reason.REFUSED, name + " is outside all periods", outside);
    }
  }
}
