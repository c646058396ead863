package vn.langnghe.scoring.intake;

import java.util.Optional;
import vn.langnghe.event.Event;
import vn.langnghe.event.wire.PoisonEvent;

/**
 * From an event to what is stored; refuses what is not of its topic or could never be stored.
 *
 * @param <F> what is stored
 */
@FunctionalInterface
public interface FactReader<F> {

  F of(Event event) throws PoisonEvent;

  /** Nothing for what is refused: it was parked when it came first. */
  default Optional<F> again(Event event) {
    try {
      return Optional.of(of(event));
    } catch (PoisonEvent parkedAlready) {
      return Optional.empty();
    }
  }

  /** The refusal of a kind of event that does not belong on a topic. */
  static PoisonEvent notExpected(Event event) {
    return new PoisonEvent(
        PoisonEvent.Reason.REFUSED,
        "not expected on this topic: " + event.getClass().getSimpleName());
  }
}
