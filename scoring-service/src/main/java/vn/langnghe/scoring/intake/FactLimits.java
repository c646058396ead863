package vn.langnghe.scoring.intake;

import java.time.Instant;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.event.wire.PoisonEvent.Reason;

/** Refuses what no edge would have let in: the database could never take it. */
final class FactLimits {

  private FactLimits() {}

  static void code(String code, CodeKind kind, String name) throws PoisonEvent {
    if (!kind.accepts(code)) {
      throw new PoisonEvent(Reason.REFUSED, name + " is not a code");
    }
  }

  static void instant(Instant instant, String name) throws PoisonEvent {
    if (!TimeLimit.hasPeriods(instant)) {
      throw new PoisonEvent(Reason.REFUSED, name + " is outside all periods");
    }
  }
}
