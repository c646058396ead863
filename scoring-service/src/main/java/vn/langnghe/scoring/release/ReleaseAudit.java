package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;

/**
 * Counts releases again over their answers. Where a released answer was corrected or withdrawn
 * since, or one came late, the release can no longer be counted: it is told as such and not judged.
 */
@ApplicationScoped
public class ReleaseAudit {

  /** What a second count says. */
  public enum Finding {
    /** Everybody in the release is counted as it was released. */
    EQUAL,
    /** Its answers have changed since; the next release counts them all again. */
    CHANGED_SINCE,
    /** It says something else than its answers. */
    DIFFERENT
  }

  /**
   * A release that was counted again.
   *
   * @param campaign code of the campaign
   * @param month its month
   * @param sequence which release of its unit
   * @param n people whose answers are in it
   * @param releasedAt when
   * @param finding what the second count says
   */
  public record Counted(
      String campaign, Period month, long sequence, long n, Instant releasedAt, Finding finding) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(int unit, Counted told, long[] totals, boolean changed) {

    private Counted judged(AnswerSums again) {
      return new Counted(
          told.campaign(), told.month(), told.sequence(), told.n(), told.releasedAt(), of(again));
    }

    private Finding of(AnswerSums again) {
      if (changed) {
        return Finding.CHANGED_SINCE;
      }
      boolean same = again.responses() == told.n() && Arrays.equals(again.counts(), totals);
      return same ? Finding.EQUAL : Finding.DIFFERENT;
    }
  }

  private final Database database;

  public ReleaseAudit(Database database) {
    this.database = database;
  }

  /** The releases of an agency's own answers in a period, each with what a second count says. */
  @Transactional
  public List<Counted> of(String agency, Period period) {
    var months = Months.of(List.of(period));
    var again = countedAgain(agency, months);
    return database
        .list(
            """
            select u.campaign, u.agency, u.questionnaire, u.estimator, u.month, u.pooled, r.unit, r.sequence, r.n,
                   r.released_at, r.totals, r.stale or r.late > 0 as changed
              from release_unit u join survey_release r on r.unit = u.id
             where u.agency = ? and u.month = any(?::text[]::int[])
             order by u.month, u.campaign, u.questionnaire, u.estimator
            """,
            ReleaseAudit::kept,
            agency,
            months)
        .stream()
        .map(kept -> kept.judged(again.getOrDefault(kept.unit(), new AnswerSums())))
        .toList();
  }

  private Map<Integer, AnswerSums> countedAgain(String agency, String[] months) {
    var again = new HashMap<Integer, AnswerSums>();
    database.each(
        """
        select r.unit, f.answers, f.received_at
          from release_unit u join survey_release r on r.unit = u.id
          join survey_fact f on f.unit = u.id and (f.stored_at, f.place) <= (r.through_at, r.through_place)
         where u.agency = ? and u.month = any(?::text[]::int[]) and f.answers is not null
        """,
        row ->
            again
                .computeIfAbsent(row.integer("unit"), unit -> new AnswerSums())
                .add(row.bytes("answers"), row.instant("received_at")),
        agency,
        months);
    return again;
  }

  private static Kept kept(Row row) {
    var unit = Units.read(row);
    return new Kept(
        row.integer("unit"),
        new Counted(
            unit.campaign(),
            unit.month(),
            row.count("sequence"),
            row.count("n"),
            row.instant("released_at"),
            Finding.EQUAL),
        row.counts("totals"),
        row.flag("changed"));
  }
}
