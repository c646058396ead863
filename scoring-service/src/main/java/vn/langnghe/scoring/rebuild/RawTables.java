package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.appraisal.record.Judgements;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.Moments;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.tally.CaseCounts;
import vn.langnghe.scoring.tally.FactTables;
import vn.langnghe.scoring.tally.SurveyCell;
import vn.langnghe.scoring.tally.Total;

/** Counts made anew from every single fact, without the kept cells. */
@ApplicationScoped
public class RawTables {

  private final Database database;
  private final Judgements judgements;

  public RawTables(Database database, Judgements judgements) {
    this.database = database;
    this.judgements = judgements;
  }

  FactTables load(Collection<String> agencies, Period period) {
    var tables = new FactTables();
    var codes = agencies.toArray(String[]::new);
    var months =
        period.months().stream()
            .map(month -> Integer.toString(Months.of(month)))
            .toArray(String[]::new);
    addResponses(tables, codes, months);
    addCases(tables, codes, months);
    addTotals(tables, codes, period);
    judgements.fromEntries(agencies, List.of(period), tables::add);
    return tables;
  }

  /** One sum for each leaf, however many responses there are. */
  private void addResponses(FactTables tables, String[] agencies, String[] months) {
    var sums = new TreeMap<String, Sum>();
    database.query(
        """
        select agency, questionnaire, estimator, month, answers, received_at
          from survey_fact
         where agency = any(?) and month = any(?::text[]::int[]) and answers is not null
        """,
        row -> {
          var leaf =
              row.getString(1)
                  + '|'
                  + row.getString(2)
                  + '|'
                  + row.getString(3)
                  + '|'
                  + row.getInt(4);
          var sum = sums.get(leaf);
          if (sum == null) {
            sum = new Sum(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
            sums.put(leaf, sum);
          }
          sum.add(row.getBytes(5), instant(row, 6));
          return sum;
        },
        agencies,
        months);
    sums.values().forEach(sum -> tables.add(sum.agency, sum.cell()));
  }

  /** Every response of one leaf. */
  private static final class Sum {
    private final String agency;
    private final String questionnaire;
    private final String estimator;
    private final int month;
    private final long[] moments = new long[Moments.COUNT];
    private long[] counts = new long[0];
    private long responses;
    private Instant lastReceivedAt = Instant.EPOCH;

    Sum(String agency, String questionnaire, String estimator, int month) {
      this.agency = agency;
      this.questionnaire = questionnaire;
      this.estimator = estimator;
      this.month = month;
    }

    void add(byte[] answers, Instant receivedAt) {
      int length = answers.length * Cell.COUNTS_PER_ITEM;
      if (counts.length < length) {
        counts = Arrays.copyOf(counts, length);
      }
      Cell.count(answers, counts);
      Moments.add(answers, 1, moments);
      responses++;
      lastReceivedAt = receivedAt.isAfter(lastReceivedAt) ? receivedAt : lastReceivedAt;
    }

    SurveyCell cell() {
      return new SurveyCell(
          questionnaire, estimator, month, counts, moments, responses, lastReceivedAt);
    }
  }

  private void addCases(FactTables tables, String[] agencies, String[] months) {
    database.query(
        """
        select agency, month, state, timeliness, satisfied, reopenings, changed_at
          from case_fact where agency = any(?) and month = any(?::text[]::int[])
        """,
        row -> {
          if (!row.getString(3).equals("REFUSED")) {
            tables.add(row.getString(1), row.getInt(2), one(row));
          }
          return true;
        },
        agencies,
        months);
  }

  private static CaseCounts one(ResultSet row) throws SQLException {
    var timeliness = row.getString(4);
    var satisfied = row.getObject(5, Boolean.class);
    return new CaseCounts(
        1,
        timeliness.equals("ON_TIME") ? 1 : 0,
        timeliness.equals("LATE") ? 1 : 0,
        Boolean.FALSE.equals(satisfied) ? 1 : 0,
        row.getInt(6) > 0 ? 1 : 0,
        instant(row, 7));
  }

  private void addTotals(FactTables tables, String[] agencies, Period period) {
    var periods = new ArrayList<String>();
    collect(period, periods);
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
        periods.toArray(String[]::new));
  }

  private static void collect(Period period, Collection<String> all) {
    all.add(period.toString());
    period.parts().forEach(part -> collect(part, all));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
