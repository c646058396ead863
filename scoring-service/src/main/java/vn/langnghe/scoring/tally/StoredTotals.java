package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;

/**
 * The totals of dossiers that agencies reported: each a fact of its own, so nothing is kept twice.
 */
@ApplicationScoped
public class StoredTotals {

  private final Database database;

  public StoredTotals(Database database) {
    this.database = database;
  }

  /** Those of the periods and of every shorter one inside them. */
  public void addTo(FactTables tables, Collection<String> agencies, Collection<Period> periods) {
    database.each(
        """
        select agency, period, measure, value, as_of
          from dossier_total where agency = any(?) and period = any(?)
        """,
        row ->
            tables
                .totals(row.text("agency"))
                .put(
                    row.period("period"),
                    row.text("measure"),
                    new Total(row.count("value"), row.instant("as_of"))),
        agencies.toArray(String[]::new),
        periods.stream()
            .flatMap(period -> period.withParts().stream())
            .map(Period::toString)
            .distinct()
            .toArray(String[]::new));
  }
}
