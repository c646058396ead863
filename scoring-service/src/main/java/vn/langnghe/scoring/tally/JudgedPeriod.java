package vn.langnghe.scoring.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.agency.AgencyTree;

/**
 * A period as it is judged today.
 *
 * @param period the period
 * @param day the day that decides tree and rubrics
 * @param tree the tree that holds in the period
 */
public record JudgedPeriod(Period period, LocalDate day, AgencyTree tree) {

  /** The same period and day over another tree. */
  public JudgedPeriod over(AgencyTree other) {
    return new JudgedPeriod(period, day, other);
  }

  /** The agencies and everything below them: their facts count. */
  Set<String> within(Collection<String> agencies) {
    var all = new HashSet<String>();
    agencies.forEach(agency -> all.addAll(tree.within(agency)));
    return all;
  }
}
