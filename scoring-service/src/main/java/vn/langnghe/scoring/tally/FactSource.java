package vn.langnghe.scoring.tally;

import java.util.Collection;
import vn.langnghe.event.Period;

/** Where the facts of agencies come from: kept counts, or every single fact. */
@FunctionalInterface
public interface FactSource {

  FactTables load(Collection<String> agencies, Collection<Period> periods);
}
