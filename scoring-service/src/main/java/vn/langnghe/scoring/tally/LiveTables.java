package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.appraisal.record.Judgements;
import vn.langnghe.scoring.cell.Months;

/** The kept counts of many agencies and periods in four queries. */
@ApplicationScoped
public class LiveTables {

  private final Database database;
  private final Judgements judgements;

  public LiveTables(Database database, Judgements judgements) {
    this.database = database;
    this.judgements = judgements;
  }

  public FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = new FactTables();
    var codes = agencies.toArray(String[]::new);
    var months = months(periods);
    addCells(tables, codes, months);
    addCases(tables, codes, months);
    addTotals(tables, codes, nested(periods));
    judgements.kept(agencies, periods, tables::add);
    return tables;
  }

  private void addCells(FactTables tables, String[] agencies, String[] months) {
    database.query(
        """
        select agency, questionnaire, estimator, month, counts, moments, responses, last_received_at
          from survey_cell where agency = any(?) and month = any(?::text[]::int[])
        """,
        row -> {
          var cell =
              new SurveyCell(
                  row.getString(2),
                  row.getString(3),
                  row.getInt(4),
                  longs(row, 5),
                  longs(row, 6),
                  row.getLong(7),
                  instant(row, 8));
          tables.add(row.getString(1), cell);
          return true;
        },
        agencies,
        months);
  }

  private void addCases(FactTables tables, String[] agencies, String[] months) {
    database.query(
        """
        select agency, month, count(*),
               count(*) filter (where timeliness = 'ON_TIME'),
               count(*) filter (where timeliness = 'LATE'),
               count(*) filter (where not satisfied),
               count(*) filter (where reopenings > 0),
               max(changed_at)
          from case_fact
         where agency = any(?) and month = any(?::text[]::int[]) and state <> 'REFUSED'
         group by agency, month
        """,
        row -> {
          var counts =
              new CaseCounts(
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  instant(row, 8));
          tables.add(row.getString(1), row.getInt(2), counts);
          return true;
        },
        agencies,
        months);
  }

  private void addTotals(FactTables tables, String[] agencies, Set<Period> periods) {
    database.query(
        """
        select agency, period, measure, value, as_of
          from dossier_total where agency = any(?) and period = any(?)
        """,
        row -> {
          tables
              .totals(row.getString(1))
              .put(
                  Period.of(row.getString(2)),
                  row.getString(3),
                  new Total(row.getLong(4), instant(row, 5)));
          return true;
        },
        agencies,
        periods.stream().map(Period::toString).toArray(String[]::new));
  }

  static String[] months(Collection<Period> periods) {
    return periods.stream()
        .flatMap(period -> period.months().stream())
        .distinct()
        .map(month -> Integer.toString(Months.of(month)))
        .toArray(String[]::new);
  }

  /** The periods and every part of them. */
  static Set<Period> nested(Collection<Period> periods) {
    var all = new HashSet<Period>();
    periods.forEach(period -> collect(period, all));
    return all;
  }

  private static void collect(Period period, Set<Period> all) {
    if (all.add(period)) {
      period.parts().forEach(part -> collect(part, all));
    }
  }

  private static long[] longs(ResultSet row, int column) throws SQLException {
    var boxed = (Long[]) row.getArray(column).getArray();
    var counts = new long[boxed.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = boxed[i];
    }
    return counts;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
