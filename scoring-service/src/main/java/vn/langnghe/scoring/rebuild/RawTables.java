package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.Timeliness;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.admission.StoredAdmissions;
import vn.langnghe.scoring.appraisal.record.Judgements;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;
import vn.langnghe.scoring.tally.CaseCounts;
import vn.langnghe.scoring.tally.FactSource;
import vn.langnghe.scoring.tally.FactTables;
import vn.langnghe.scoring.tally.StoredTotals;

/** Counts made anew from every single fact, without the kept cells. */
@ApplicationScoped
public class RawTables implements FactSource {

  private final Database database;
  private final StoredTotals totals;
  private final Judgements judgements;
  private final StoredAdmissions admissions;

  public RawTables(
      Database database, StoredTotals totals, Judgements judgements, StoredAdmissions admissions) {
    this.database = database;
    this.totals = totals;
    this.judgements = judgements;
    this.admissions = admissions;
  }

  @Override
  public FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = new FactTables(admissions.load(periods));
    var codes = agencies.toArray(String[]::new);
    var months = Months.of(periods);
    addResponses(tables, codes, months);
    addCases(tables, codes, months);
    totals.addTo(tables, agencies, periods);
    judgements.fromEntries(agencies, periods).forEach(tables::add);
    return tables;
  }

  /** One sum for each unit, however many responses there are. */
  private void addResponses(FactTables tables, String[] agencies, String[] months) {
    var sums = new LinkedHashMap<ReleaseUnit, AnswerSums>();
    database.each(
        """
        select u.campaign, u.agency, u.questionnaire, u.estimator, u.month, u.pooled, f.answers, f.received_at
          from release_unit u join survey_fact f on f.unit = u.id
         where u.agency = any(?) and u.month = any(?::text[]::int[]) and f.answers is not null
        """,
        row ->
            sums.computeIfAbsent(Units.read(row), unit -> new AnswerSums())
                .add(row.bytes("answers"), row.instant("received_at")),
        agencies,
        months);
    sums.forEach((unit, sum) -> tables.add(unit, sum));
  }

  private void addCases(FactTables tables, String[] agencies, String[] months) {
    database.each(
        """
        select agency, month, state, timeliness, satisfied is false as disliked, reopenings, changed_at
          from case_fact where agency = any(?) and month = any(?::text[]::int[])
        """,
        row -> {
          if (!row.text("state").equals("REFUSED")) {
            tables.add(row.text("agency"), row.integer("month"), one(row));
          }
        },
        agencies,
        months);
  }

  private static CaseCounts one(Row row) {
    return CaseCounts.one(
        CaseState.valueOf(row.text("state")),
        Timeliness.valueOf(row.text("timeliness")),
        row.flag("disliked"),
        row.integer("reopenings"),
        row.instant("changed_at"));
  }
}
