package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.cell.CellMoments;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;

/**
 * Months of which too few people answered to be public by themselves become public together when a
 * longer period is frozen: one unit of that period for each agency and campaign, for ever. Its
 * months are then never public one by one, and it moves only with a further freeze.
 */
@ApplicationScoped
class PooledMonths {

  private final Database database;
  private final Units units;

  PooledMonths(Database database, Units units) {
    this.database = database;
    this.units = units;
  }

  /** A pool, as it is public, with the place of the newest answer of its months. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pool(int unit, long least, long sequence, long n, long[] counts) {

    static Pool of(Row row) {
      return new Pool(
          row.integer("unit"),
          row.count("least"),
          row.count("sequence"),
          row.count("n"),
          row.countsOrNone("counts"));
    }
  }

  /** The releases that pools of a period become; intake is held back meanwhile. */
  List<Release> of(Period period, Instant at) {
    if (period.parts().isEmpty()) {
      return List.of();
    }
    join(period);
    var releases = new ArrayList<Release>();
    for (var pool : pools(period)) {
      next(pool, at).ifPresent(releases::add);
    }
    return releases;
  }

  /** Months that are not public join the pool of their agency and campaign in this period. */
  private void join(Period period) {
    database
        .list(
            """
            select u.campaign, u.agency, u.questionnaire, u.estimator, ?::text as pooled, null::int as month
              from release_unit u
              join release_minimum m on m.fact = 'ANSWER'
              join survey_cell c on c.unit = u.id
              left join survey_release r on r.unit = u.id
              left join release_unit p on p.pooled = ? and (p.campaign, p.agency, p.questionnaire, p.estimator)
                                                         = (u.campaign, u.agency, u.questionnaire, u.estimator)
             where u.month = any(?::text[]::int[]) and u.pool is null and r.unit is null
             group by u.campaign, u.agency, u.questionnaire, u.estimator, m.least, p.id
            having sum(c.responses) >= m.least or p.id is not null
            """,
            Units::read,
            period,
            period,
            months(period))
        .forEach(pooled -> link(pooled, period));
  }

  /** Months of which nothing was released are from now on public with the pool alone. */
  void link(ReleaseUnit pooled, Period period) {
    database.update(
        """
        update release_unit u set pool = ?
         where u.campaign = ? and u.agency = ? and u.questionnaire = ? and u.estimator = ?
           and u.month = any(?::text[]::int[]) and u.pool is null
           and not exists (select from survey_release r where r.unit = u.id)
        """,
        units.of(pooled),
        pooled.campaign(),
        pooled.agency(),
        pooled.questionnaire(),
        pooled.estimator().name(),
        months(period));
  }

  /** After a loss of the table: the months of a pool that was released are its own again. */
  void linkAgain(ReleaseUnit pooled) {
    for (var month : pooled.month().months()) {
      units.of(
          new ReleaseUnit(
              pooled.campaign(),
              pooled.agency(),
              pooled.questionnaire(),
              pooled.estimator(),
              month));
    }
    link(pooled, pooled.month());
  }

  private List<Pool> pools(Period period) {
    return database.list(
        """
        select u.id as unit, m.least, coalesce(r.sequence, 0) as sequence, coalesce(r.n, 0) as n, r.counts
          from release_unit u
          join release_minimum m on m.fact = 'ANSWER'
          left join survey_release r on r.unit = u.id
         where u.pooled = ? order by u.id
        """,
        Pool::of,
        period);
  }

  /** Counted again over all its months; empty where fewer than the least number came or went. */
  private Optional<Release> next(Pool pool, Instant at) {
    var sums = new AnswerSums();
    var through = new ReleasedThrough[] {new ReleasedThrough(Instant.EPOCH, 0)};
    database.each(
        """
        select f.answers, f.received_at, f.stored_at, f.place
          from release_unit u join survey_fact f on f.unit = u.id
         where u.pool = ? and f.answers is not null
        """,
        row -> {
          sums.add(row.bytes("answers"), row.instant("received_at"));
          var place = new ReleasedThrough(row.instant("stored_at"), row.count("place"));
          through[0] = place.compareTo(through[0]) > 0 ? place : through[0];
        },
        pool.unit());
    long changed = Math.abs(sums.responses() - pool.n());
    if (changed < pool.least()) {
      return Optional.empty();
    }
    boolean enough = sums.responses() >= pool.least();
    return Optional.of(
        new Release(
            pool.unit(),
            pool.sequence() + 1,
            through[0],
            sums.responses(),
            enough ? ReleaseGroup.counts(pool.counts(), sums.counts(), pool.least()) : new long[0],
            enough ? sums.moments() : new long[CellMoments.COUNT],
            sums.counts(),
            changed,
            ReleaseCause.FREEZE,
            at));
  }

  private static String[] months(Period period) {
    return Months.of(List.of(period));
  }
}
