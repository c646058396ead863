package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.Event;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.dossier.DossierCheck;

/**
 * Totals are kept per agency, period and measure: the report with the newest as-of wins, the higher
 * id decides a tie.
 */
@ApplicationScoped
public class DossierIntake implements FactStore<DossierTotalsReported> {

  private final Database database;
  private final DossierCheck check;

  public DossierIntake(Database database, DossierCheck check) {
    this.database = database;
    this.check = check;
  }

  @Override
  public DossierTotalsReported read(Event event) throws PoisonEvent {
    if (!(event instanceof DossierTotalsReported report)) {
      throw FactStore.notExpected(event);
    }
    FactLimits.code(report.agency(), CodeKind.AGENCY, "agency");
    FactLimits.instant(report.asOf(), "asOf");
    return check.acceptable(report);
  }

  @Override
  public Moved apply(List<DossierTotalsReported> reports) {
    if (reports.isEmpty()) {
      return Moved.open(0, List.of());
    }
    var moved = upsert(reports);
    return Moved.open(moved.size(), new HashSet<>(moved));
  }

  private List<AgencyPeriod> upsert(List<DossierTotalsReported> reports) {
    var agencies = new ArrayList<String>();
    var periods = new ArrayList<String>();
    var measures = new ArrayList<String>();
    var values = new ArrayList<String>();
    var asOf = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (var report : reports) {
      report
          .counts()
          .forEach(
              (measure, value) -> {
                agencies.add(report.agency());
                periods.add(report.period().toString());
                measures.add(measure);
                values.add(Long.toString(value));
                asOf.add(report.asOf().toString());
                ids.add(report.id().toString());
              });
    }
    return database.list(
        """
        insert into dossier_total as d (agency, period, measure, value, as_of, report_id)
        select distinct on (agency, period, measure) *
          from unnest(?::text[], ?::text[], ?::text[], ?::text[]::bigint[], ?::text[]::timestamptz[],
                      ?::text[]::uuid[]) as t (agency, period, measure, value, as_of, report_id)
         order by agency, period, measure, as_of desc, report_id desc
        on conflict (agency, period, measure) do update set
          value = excluded.value, as_of = excluded.as_of, report_id = excluded.report_id
        where (d.as_of, d.report_id) < (excluded.as_of, excluded.report_id)
        returning agency, period
        """,
        row -> new AgencyPeriod(row.text("agency"), row.period("period")),
        agencies.toArray(String[]::new),
        periods.toArray(String[]::new),
        measures.toArray(String[]::new),
        values.toArray(String[]::new),
        asOf.toArray(String[]::new),
        ids.toArray(String[]::new));
  }
}
