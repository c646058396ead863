package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.appraisal.record.Judgements;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.CellMoments;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.tally.CaseCounts;
import vn.langnghe.scoring.tally.FactSource;
import vn.langnghe.scoring.tally.FactTables;
import vn.langnghe.scoring.tally.SurveyCell;
import vn.langnghe.scoring.tally.Total;

/** Counts made anew from every single fact, without the kept cells. */
@ApplicationScoped
public class RawTables implements FactSource {

  private final Database database;
  private final Judgements judgements;

  public RawTables(Database database, Judgements judgements) {
    this.database = database;
    this.judgements = judgements;
  }

  @Override
  public FactTables load(Collection<String> agencies, Collection<Period> periods) {
    var tables = new FactTables();
    var codes = agencies.toArray(String[]::new);
    var months =
        periods.stream()
            .flatMap(period -> period.months().stream())
            .distinct()
            .map(month -> Integer.toString(Months.of(month)))
            .toArray(String[]::new);
    addResponses(tables, codes, months);
    addCases(tables, codes, months);
    addTotals(tables, codes, periods);
    judgements.fromEntries(agencies, periods).forEach(tables::add);
    return tables;
  }

  /** One sum for each leaf, however many responses there are. */
  private void addResponses(FactTables tables, String[] agencies, String[] months) {
    var sums = new LinkedHashMap<Leaf, Sum>();
    database.each(
        """
        select agency, questionnaire, estimator, month, answers, received_at
          from survey_fact
         where agency = any(?) and month = any(?::text[]::int[]) and answers is not null
        """,
        row -> {
          var leaf =
              new Leaf(
                  row.text("agency"),
                  row.text("questionnaire"),
                  Estimator.valueOf(row.text("estimator")),
                  row.integer("month"));
          sums.computeIfAbsent(leaf, Sum::new)
              .add(row.bytes("answers"), row.instant("received_at"));
        },
        agencies,
        months);
    sums.values().forEach(sum -> tables.add(sum.leaf.agency(), sum.cell()));
  }

  private record Leaf(String agency, String questionnaire, Estimator estimator, int month) {}

  /** Every response of one leaf. */
  private static final class Sum {
    private final Leaf leaf;
    private final long[] moments = new long[CellMoments.COUNT];
    private long[] counts = new long[0];
    private long responses;
    private Instant lastReceivedAt = Instant.EPOCH;

    Sum(Leaf leaf) {
      this.leaf = leaf;
    }

    void add(byte[] answers, Instant receivedAt) {
      int length = answers.length * Cell.COUNTS_PER_ITEM;
      if (counts.length < length) {
        counts = Arrays.copyOf(counts, length);
      }
      Cell.count(answers, counts);
      CellMoments.add(answers, 1, moments);
      responses++;
      lastReceivedAt = receivedAt.isAfter(lastReceivedAt) ? receivedAt : lastReceivedAt;
    }

    SurveyCell cell() {
      return new SurveyCell(
          leaf.questionnaire(),
          leaf.estimator(),
          leaf.month(),
          counts,
          moments,
          responses,
          lastReceivedAt);
    }
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
    var timeliness = row.text("timeliness");
    return new CaseCounts(
        1,
        timeliness.equals("ON_TIME") ? 1 : 0,
        timeliness.equals("LATE") ? 1 : 0,
        row.flag("disliked") ? 1 : 0,
        row.integer("reopenings") > 0 ? 1 : 0,
        row.instant("changed_at"));
  }

  private void addTotals(FactTables tables, String[] agencies, Collection<Period> periods) {
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
        agencies,
        periods.stream()
            .flatMap(period -> period.withParts().stream())
            .map(Period::toString)
            .distinct()
            .toArray(String[]::new));
  }
}
