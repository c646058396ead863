package vn.langnghe.scoring.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Event;
import vn.langnghe.event.wire.PoisonEvent;

/**
 * Keeps the facts of one topic. A fact that comes twice, or after a newer one, changes nothing.
 *
 * @param <F> what is kept of an event
 */
public interface FactStore<F> {

  /**
   * What a batch changed.
   *
   * @param facts number of facts that are new or moved on
   * @param agencyPeriods what has to be evaluated again
   * @param released what of it has to be evaluated again for the public, too
   */
  record Moved(int facts, Collection<AgencyPeriod> agencyPeriods, Set<AgencyPeriod> released) {

    /** Facts that tell nothing of single citizens: what they move is public at once. */
    static Moved open(int facts, Collection<AgencyPeriod> agencyPeriods) {
      return new Moved(facts, agencyPeriods, Set.copyOf(agencyPeriods));
    }
  }

  /** From an event to its fact; refuses what is not of its topic or could never be stored. */
  F read(Event event) throws PoisonEvent;

  /** Stores facts in the caller's transaction. */
  Moved apply(List<F> facts);

  /** The fact of an event that is read again; empty for a refused one, which was parked before. */
  default Optional<F> readAgain(Event event) {
    try {
      return Optional.of(read(event));
    } catch (PoisonEvent parkedBefore) {
      return Optional.empty();
    }
  }

  /** Stores events that are read again, in the caller's transaction; returns how many moved on. */
  default int applyAgain(List<Event> events) {
    return apply(events.stream().map(this::readAgain).flatMap(Optional::stream).toList()).facts();
  }

  /** The refusal of a kind of event that does not belong on a topic. */
  static PoisonEvent notExpected(Event event) {
    return new PoisonEvent(
        PoisonEvent.Reason.REFUSED,
        "not expected on this topic: " + event.getClass().getSimpleName());
  }
}
