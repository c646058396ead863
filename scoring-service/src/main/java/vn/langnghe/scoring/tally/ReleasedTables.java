package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;

/**
 * What is public of many agencies and periods. Nothing of a unit of which too few people's answers
 * are released; and the instant of the newest is told to the minute, for it is that of a person.
 */
@ApplicationScoped
public class ReleasedTables implements FactSource {

  private final Database database;
  private final OpenFacts open;

  public ReleasedTables(Database database, OpenFacts open) {
    this.database = database;
    this.open = open;
  }

  @Override
  public FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = open.load(agencies, periods).released();
    database.each(
        """
        select u.campaign, u.agency, u.questionnaire, u.estimator, u.month, u.pooled,
               r.counts, r.moments, r.n, date_trunc('minute', r.through_at) as as_of
          from release_unit u
          join survey_release r on r.unit = u.id
          join release_minimum m on m.fact = 'ANSWER' and r.n >= m.least
         where u.agency = any(?) and (u.month = any(?::text[]::int[]) or u.pooled = any(?))
        """,
        row ->
            tables.add(
                Units.read(row),
                new SurveyCell.Sums(
                    row.counts("counts"),
                    row.counts("moments"),
                    row.count("n"),
                    row.instant("as_of"))),
        agencies.toArray(String[]::new),
        Months.of(periods),
        periods.stream()
            .flatMap(period -> period.withParts().stream())
            .map(Period::toString)
            .distinct()
            .toArray(String[]::new));
    return tables;
  }
}
