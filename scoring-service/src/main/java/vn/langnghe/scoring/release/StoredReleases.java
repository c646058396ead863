package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.release.Releases.Placed;

/** The newest release of each unit. */
@ApplicationScoped
public class StoredReleases {

  private final Database database;

  public StoredReleases(Database database) {
    this.database = database;
  }

  /** Keeps releases that are newer than those that are there. */
  void put(List<Release> releases) {
    keep(releases, false);
  }

  /**
   * Keeps what a topic tells: counts of items that stayed back are not on it, so the next release
   * counts all answers again.
   */
  void putAgain(List<Release> releases) {
    keep(releases, true);
  }

  private void keep(List<Release> releases, boolean stale) {
    database.update(
        """
        insert into survey_release as r (unit, sequence, through_at, through_place, n, counts, moments, totals, changed,
                                         cause, released_at, stale)
        select unit, sequence, through_at, through_place, n, counts::bigint[], moments::bigint[], totals::bigint[],
               changed, cause, released_at, ?
          from unnest(?::text[]::int[], ?::text[]::bigint[], ?::text[]::timestamptz[], ?::text[]::bigint[],
                      ?::text[]::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]::bigint[], ?::text[],
                      ?::text[]::timestamptz[])
            as t (unit, sequence, through_at, through_place, n, counts, moments, totals, changed, cause, released_at)
        on conflict (unit) do update set
          sequence = excluded.sequence, through_at = excluded.through_at, through_place = excluded.through_place,
          n = excluded.n, counts = excluded.counts, moments = excluded.moments, totals = excluded.totals,
          changed = excluded.changed, cause = excluded.cause, released_at = excluded.released_at,
          stale = excluded.stale, late = 0
        where r.sequence < excluded.sequence
        """,
        stale,
        column(releases, Release::unit),
        column(releases, Release::sequence),
        column(releases, release -> release.through().storedAt()),
        column(releases, release -> release.through().place()),
        column(releases, Release::n),
        column(releases, release -> AnswerSums.literal(release.counts())),
        column(releases, release -> AnswerSums.literal(release.moments())),
        column(releases, release -> AnswerSums.literal(release.totals())),
        column(releases, Release::changed),
        column(releases, Release::cause),
        column(releases, Release::releasedAt));
  }

  /** A released answer that was changed or withdrawn is in sums that nothing can be taken from. */
  void markStale(Collection<Placed> changed) {
    if (changed.isEmpty()) {
      return;
    }
    database.update(
        """
        update survey_release r set stale = true
          from unnest(?::text[]::int[], ?::text[]::timestamptz[], ?::text[]::bigint[]) as t (unit, stored_at, place)
         where r.unit = t.unit and (t.stored_at, t.place) <= (r.through_at, r.through_place) and not r.stale
        """,
        column(changed, Placed::unit),
        column(changed, one -> one.place().storedAt()),
        column(changed, one -> one.place().place()));
  }

  /** Which of these came behind the place up to which all were released: they wait all the same. */
  void countLate(Collection<Placed> come) {
    database.update(
        """
        update survey_release r set stale = true, late = r.late + late.n
          from (select r.unit, count(*) as n
                  from unnest(?::text[]::int[], ?::text[]::timestamptz[], ?::text[]::bigint[])
                    as t (unit, stored_at, place)
                  join survey_release r on r.unit = t.unit
                 where (t.stored_at, t.place) <= (r.through_at, r.through_place)
                 group by r.unit) late
         where r.unit = late.unit
        """,
        column(come, Placed::unit),
        column(come, one -> one.place().storedAt()),
        column(come, one -> one.place().place()));
  }

  private static <T> String[] column(Collection<T> rows, Function<T, Object> value) {
    return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
  }
}
