package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;

/** The kept counts of many agencies and periods: what every single answer says. */
@ApplicationScoped
public class LiveTables implements FactSource {

  private final Database database;
  private final OpenFacts open;

  public LiveTables(Database database, OpenFacts open) {
    this.database = database;
    this.open = open;
  }

  @Override
  public FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = open.load(agencies, periods);
    addCells(tables, agencies.toArray(String[]::new), Months.of(periods));
    return tables;
  }

  private void addCells(FactTables tables, String[] agencies, String[] months) {
    database.each(
        """
        select u.campaign, u.agency, u.questionnaire, u.estimator, u.month, u.pooled,
               c.counts, c.moments, c.responses, c.last_received_at
          from release_unit u join survey_cell c on c.unit = u.id
         where u.agency = any(?) and u.month = any(?::text[]::int[])
        """,
        row ->
            tables.add(
                Units.read(row),
                new SurveyCell.Sums(
                    row.counts("counts"),
                    row.counts("moments"),
                    row.count("responses"),
                    row.instant("last_received_at"))),
        agencies,
        months);
  }
}
