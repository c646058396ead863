package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.admission.StoredAdmissions;
import vn.langnghe.scoring.appraisal.record.Judgements;
import vn.langnghe.scoring.cell.Months;

/**
 * What is known of many agencies and periods beside the answers of surveys, in few queries: the
 * same in the live view and in the released one.
 */
@ApplicationScoped
class OpenFacts {

  private final Database database;
  private final StoredTotals totals;
  private final Judgements judgements;
  private final StoredAdmissions admissions;

  OpenFacts(
      Database database, StoredTotals totals, Judgements judgements, StoredAdmissions admissions) {
    this.database = database;
    this.totals = totals;
    this.judgements = judgements;
    this.admissions = admissions;
  }

  FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = new FactTables(admissions.load(periods));
    var codes = agencies.toArray(String[]::new);
    addCases(tables, codes, Months.of(periods));
    totals.addTo(tables, agencies, periods);
    judgements.kept(agencies, periods).forEach(tables::add);
    return tables;
  }

  private void addCases(FactTables tables, String[] agencies, String[] months) {
    database.each(
        """
        select agency, month, count(*) as received,
               count(*) filter (where timeliness = 'PENDING') as pending,
               count(*) filter (where state in ('ANSWERED', 'PUBLISHED')) as settled,
               count(*) filter (where timeliness = 'ON_TIME') as on_time,
               count(*) filter (where timeliness = 'LATE') as overdue,
               count(*) filter (where timeliness <> 'PENDING' and not satisfied) as disliked,
               count(*) filter (where timeliness <> 'PENDING'
                 and reopenings > case when state in ('ANSWERED', 'PUBLISHED') then 0 else 1 end) as repeated,
               max(changed_at) as last_changed_at
          from case_fact
         where agency = any(?) and month = any(?::text[]::int[]) and state <> 'REFUSED'
         group by agency, month
        """,
        row ->
            tables.add(
                row.text("agency"),
                row.integer("month"),
                new CaseCounts(
                    row.count("received"),
                    row.count("pending"),
                    row.count("settled"),
                    row.count("on_time"),
                    row.count("overdue"),
                    row.count("disliked"),
                    row.count("repeated"),
                    row.instant("last_changed_at"))),
        agencies,
        months);
  }
}
