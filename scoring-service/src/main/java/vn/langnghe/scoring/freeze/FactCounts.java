package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.Months;

/** Counts the facts of a period that are known. */
@ApplicationScoped
public class FactCounts {

  private final Database database;

  public FactCounts(Database database) {
    this.database = database;
  }

  Manifest.FactCounts of(Period period) {
    var months = Months.of(List.of(period));
    var periods = period.withParts().stream().map(Period::toString).toArray(String[]::new);
    return database
        .first(
            """
            select (select coalesce(sum(responses), 0)::bigint
                      from survey_cell c join release_unit u on u.id = c.unit
                     where u.month = any(?::text[]::int[])) as responses,
                   (select coalesce(sum(c.responses - case when r.n >= m.least then r.n else 0 end), 0)::bigint
                      from survey_cell c join release_unit u on u.id = c.unit
                      left join survey_release r on r.unit = c.unit
                      join release_minimum m on m.fact = 'ANSWER'
                     where u.month = any(?::text[]::int[]))
                   - (select coalesce(sum(r.n), 0)::bigint
                        from survey_release r join release_unit u on u.id = r.unit
                       where u.pooled = any(?)) as held_back,
                   (select count(*) from case_fact where month = any(?::text[]::int[])) as cases,
                   (select count(*) from dossier_total where period = any(?)) as totals
            """,
            row ->
                new Manifest.FactCounts(
                    row.count("responses"),
                    Math.max(0, row.count("held_back")),
                    row.count("cases"),
                    row.count("totals")),
            months,
            months,
            periods,
            months,
            periods)
        .orElseThrow();
  }
}
