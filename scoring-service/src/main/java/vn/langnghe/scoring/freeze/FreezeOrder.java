package vn.langnghe.scoring.freeze;

import java.util.UUID;
import vn.langnghe.event.Period;

/**
 * What somebody asks to be frozen.
 *
 * @param id named by the client: the same order may come again
 * @param index for example {@code 766}
 * @param period the period
 * @param again false for the first publication, true for a revision of it
 * @param reason why
 * @param by account that asks
 */
record FreezeOrder(UUID id, String index, Period period, boolean again, String reason, String by) {

  boolean sameAs(Freeze freeze) {
    return freeze.index().equals(index)
        && freeze.period().equals(period)
        && freeze.reason().equals(reason)
        && (freeze.revision() > 0) == again;
  }
}
