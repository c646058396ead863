package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.View;
import vn.langnghe.reporting.standing.PackedScores;
import vn.langnghe.runtime.sql.Database;

/**
 * Holds scores that follow a new decision on campaigns until those of every agency that it moved
 * have come, so that no reader sees a ranking in which a campaign counts for some agencies only.
 *
 * <p>Runs in the transaction that keeps the scores: a process that dies leaves what was held in the
 * table, and what it had not acknowledged comes again. Records come in any order: the announcement
 * may be first or last.
 */
@ApplicationScoped
class AdmissionGate {

  private final Database database;
  private final PackedScores packed;

  AdmissionGate(Database database, PackedScores packed) {
    this.database = database;
    this.packed = packed;
  }

  /**
   * @param announced the newest decision that was announced; 0 where none was
   * @param agencies whose scores it moved
   * @param shown the newest decision whose scores are shown
   */
  private record State(long announced, Set<String> agencies, long shown) {
    static final State NONE = new State(0, Set.of(), 0);
  }

  /** The scores that may be shown now: of those that come, and of those that were held. */
  List<Batch.Scored> pass(
      View view, List<Batch.Scored> scores, Collection<AdmissionApplied> announcements) {
    var moved = moved(scores, announcements);
    if (moved.isEmpty()) {
      return scores;
    }
    database.lock("admission " + view);
    announcements.forEach(this::keep);
    var states = states(view, moved);
    var open = new ArrayList<Batch.Scored>();
    var held = new ArrayList<Batch.Scored>();
    for (var scored : scores) {
      var state = states.getOrDefault(scored.event().scoreKey().indexPeriod(), State.NONE);
      (scored.event().admission() > state.shown() ? held : open).add(scored);
    }
    if (!held.isEmpty()) {
      hold(view, ScoreRows.newest(held, scored -> scored.event().scoreKey()));
    }
    for (var of : moved) {
      open.addAll(complete(view, of, states.getOrDefault(of, State.NONE)));
    }
    return open;
  }

  private static Set<IndexPeriod> moved(
      List<Batch.Scored> scores, Collection<AdmissionApplied> announcements) {
    var moved = new HashSet<IndexPeriod>();
    announcements.forEach(one -> moved.add(one.indexPeriod()));
    for (var scored : scores) {
      if (scored.event().admission() > 0) {
        moved.add(scored.event().scoreKey().indexPeriod());
      }
    }
    return moved;
  }

  private void keep(AdmissionApplied applied) {
    database.update(
        """
        insert into admission as known (view, index_code, period, announced, agencies)
        values (?, ?, ?, ?, ?)
        on conflict (view, index_code, period) do update
        set announced = excluded.announced, agencies = excluded.agencies
        where known.announced < excluded.announced
        """,
        applied.view().name(),
        applied.index(),
        applied.period().toString(),
        applied.admission(),
        applied.agencies().toArray(String[]::new));
  }

  private Map<IndexPeriod, State> states(View view, Collection<IndexPeriod> of) {
    var states = new HashMap<IndexPeriod, State>();
    database.each(
        """
        select index_code, period, announced, agencies, shown from admission
        join unnest(?::text[], ?::text[]) as wanted (index_code, period) using (index_code, period)
        where view = ?
        """,
        row ->
            states.put(
                new IndexPeriod(row.text("index_code"), row.period("period")),
                new State(
                    row.count("announced"), Set.copyOf(row.texts("agencies")), row.count("shown"))),
        of.stream().map(IndexPeriod::index).toArray(String[]::new),
        of.stream().map(one -> one.period().toString()).toArray(String[]::new),
        view.name());
    return states;
  }

  private void hold(View view, ScoreRows rows) {
    database.update(
        """
        insert into held_score as held
          (view, index_code, agency, period, version, admission, announced_at, document)
        select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
          ?::timestamptz[], ?::bytea[])
        on conflict (view, index_code, period, agency) do update
        set version = excluded.version, admission = excluded.admission,
            announced_at = excluded.announced_at, document = excluded.document
        where held.version < excluded.version
        """,
        view.name(),
        rows.column(scored -> scored.event().index()),
        rows.column(scored -> scored.event().agency()),
        rows.column(scored -> scored.event().period()),
        rows.column(scored -> scored.event().version()),
        rows.column(scored -> scored.event().admission()),
        rows.column(Batch.Scored::time),
        rows.documents());
  }

  private record Held(String agency, long admission) {}

  /** What was held of an index and period, where nothing of the newest decision is missing. */
  private List<Batch.Scored> complete(View view, IndexPeriod of, State state) {
    var held =
        database.list(
            """
            select agency, admission from held_score
            where view = ? and index_code = ? and period = ?
            """,
            row -> new Held(row.text("agency"), row.count("admission")),
            view.name(),
            of.index(),
            of.period().toString());
    boolean isNewest = held.stream().allMatch(one -> one.admission() <= state.announced());
    var there = new TreeSet<String>();
    held.stream()
        .filter(one -> one.admission() == state.announced())
        .forEach(one -> there.add(one.agency()));
    if (state.announced() <= state.shown() || !isNewest || !there.containsAll(state.agencies())) {
      return List.of();
    }
    database.update(
        "update admission set shown = announced where view = ? and index_code = ? and period = ?",
        view.name(),
        of.index(),
        of.period().toString());
    return database.list(
        """
        delete from held_score where view = ? and index_code = ? and period = ?
        returning announced_at, document
        """,
        row -> scored(row.instant("announced_at"), row.bytes("document")),
        view.name(),
        of.index(),
        of.period().toString());
  }

  private Batch.Scored scored(Instant announcedAt, byte[] document) {
    return new Batch.Scored(packed.unpack(document), announcedAt, document);
  }
}
