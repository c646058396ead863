package vn.langnghe.scoring.intake;

import java.util.Collection;
import java.util.List;
import vn.langnghe.event.AgencyPeriod;

/**
 * Keeps facts of one kind. What is told twice, or after something newer, changes nothing.
 *
 * @param <F> what is read from the topic
 */
@FunctionalInterface
public interface FactStore<F> {

  /**
   * What a batch changed.
   *
   * @param facts number of facts that are new or moved on
   * @param spots what has to be evaluated again
   */
  record Moved(int facts, Collection<AgencyPeriod> spots) {}

  /** Stores facts in the caller's transaction. */
  Moved apply(List<F> facts);
}
