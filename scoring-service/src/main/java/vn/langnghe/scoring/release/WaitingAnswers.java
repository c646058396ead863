package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.cell.Months;

/**
 * The answers that are new, corrected or withdrawn since what is public of their unit; and those
 * that came late, behind the place up to which all were released.
 */
@ApplicationScoped
class WaitingAnswers {

  /** Before everything; a release that counts all answers again begins there. */
  private static final ReleasedThrough BEGIN = new ReleasedThrough(Instant.EPOCH, Long.MIN_VALUE);

  /**
   * A unit of which something goes out.
   *
   * @param unit its number
   * @param least least number of people
   * @param sequence of the release before; 0 where there is none
   * @param from the answers behind this place are counted now
   * @param to up to this one
   * @param changed how many people answered anew or otherwise
   * @param counts what is public
   * @param totals counts over everybody who is released
   * @param moments the same for sums
   * @param n how many they are
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Due(
      int unit,
      long least,
      long sequence,
      ReleasedThrough from,
      ReleasedThrough to,
      long changed,
      long[] counts,
      long[] totals,
      long[] moments,
      long n) {

    /** What the answers behind {@code from} are added to. */
    AnswerSums begin() {
      return from.equals(BEGIN) ? new AnswerSums() : AnswerSums.from(totals, moments, n);
    }
  }

  /** Takes an answer of a unit. */
  @FunctionalInterface
  interface Receiver {
    void take(int unit, byte[] answers, Instant receivedAt);
  }

  private static final String DUE =
      """
      with waiting as (
        select u.id as unit, m.least, coalesce(r.sequence, 0) as sequence, coalesce(r.stale, true) as stale,
               coalesce(r.through_at, 'epoch') as from_at,
               coalesce(r.through_place, -9223372036854775808) as from_place,
               r.counts, r.totals, r.moments, coalesce(r.n, 0) as n, coalesce(r.late, 0) as late, w.waiting + coalesce(r.late, 0) as waiting
          from (select id from release_unit where pool is null and %s) u
          join release_minimum m on m.fact = 'ANSWER'
          left join survey_release r on r.unit = u.id
         cross join lateral (
           select count(*) as waiting from survey_fact f
            where f.unit = u.id
              and (f.stored_at, f.place) > (coalesce(r.through_at, 'epoch'),
                                            coalesce(r.through_place, -9223372036854775808))) w),
      due as (select *, %s as size from waiting)
      select d.*, coalesce(t.stored_at, d.from_at) as to_at, coalesce(t.place, d.from_place) as to_place
        from due d
        left join lateral (
         select f.stored_at, f.place from survey_fact f
          where f.unit = d.unit and (f.stored_at, f.place) > (d.from_at, d.from_place)
          order by f.stored_at, f.place offset greatest(d.size - d.late - 1, 0) limit 1) t on d.size > d.late
       where d.size > 0
       order by d.unit
      """;

  private static final String GROUPS =
      DUE.formatted(
          "id = any(?::text[]::int[])",
          "case when waiting < 2 * least then 0 else (waiting / least - 1) * least end");

  private static final String ALL =
      DUE.formatted(
          "month = any(?::text[]::int[])", "case when waiting < least then 0 else waiting end");

  private final Database database;

  WaitingAnswers(Database database) {
    this.database = database;
  }

  /** Those of which a group can go out while another stays back. */
  List<Due> groups(Collection<Integer> units) {
    return database.list(
        GROUPS,
        WaitingAnswers::due,
        (Object) units.stream().map(unit -> Integer.toString(unit)).toArray(String[]::new));
  }

  /** Those of a period's months of which at least one group waits: all that waits. */
  List<Due> all(Period period) {
    return database.list(ALL, WaitingAnswers::due, (Object) Months.of(List.of(period)));
  }

  /** Every standing answer that is to be counted for one of these. */
  void each(List<Due> due, Receiver receiver) {
    database.each(
        """
        select f.unit, f.answers, f.received_at
          from unnest(?::text[]::int[], ?::text[]::timestamptz[], ?::text[]::bigint[],
                      ?::text[]::timestamptz[], ?::text[]::bigint[])
            as d (unit, from_at, from_place, to_at, to_place)
          join survey_fact f on f.unit = d.unit and (f.stored_at, f.place) > (d.from_at, d.from_place)
                            and (f.stored_at, f.place) <= (d.to_at, d.to_place)
         where f.answers is not null
        """,
        row -> receiver.take(row.integer("unit"), row.bytes("answers"), row.instant("received_at")),
        column(due, one -> one.unit()),
        column(due, one -> one.from().storedAt()),
        column(due, one -> one.from().place()),
        column(due, one -> one.to().storedAt()),
        column(due, one -> one.to().place()));
  }

  private static String[] column(List<Due> due, Function<Due, Object> value) {
    return due.stream().map(one -> value.apply(one).toString()).toArray(String[]::new);
  }

  private static Due due(Row row) {
    boolean again = row.flag("stale");
    return new Due(
        row.integer("unit"),
        row.count("least"),
        row.count("sequence"),
        again ? BEGIN : new ReleasedThrough(row.instant("from_at"), row.count("from_place")),
        new ReleasedThrough(row.instant("to_at"), row.count("to_place")),
        row.count("size"),
        row.countsOrNone("counts"),
        row.countsOrNone("totals"),
        row.countsOrNone("moments"),
        row.count("n"));
  }
}
