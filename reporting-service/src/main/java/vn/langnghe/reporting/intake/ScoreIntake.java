package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.View;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.RevisionIntake;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.runtime.sql.Database;

/**
 * Keeps what a batch announces: the newest version of each released score, its history and the
 * definitions. An older or repeated version changes nothing.
 */
@ApplicationScoped
public class ScoreIntake {

  /** The writers' lock: it makes the order of the change numbers the order of the commits. */
  private static final String ONE_WRITER = "reporting-change-numbers";

  private final Database database;
  private final JsonBytes json;
  private final RevisionIntake revisions;
  private final AdmissionGate gate;

  ScoreIntake(Database database, JsonBytes json, RevisionIntake revisions, AdmissionGate gate) {
    this.database = database;
    this.json = json;
    this.revisions = revisions;
    this.gate = gate;
  }

  @Transactional
  public void take(Batch batch) {
    database.lock(ONE_WRITER);
    var shown = gate.pass(View.RELEASED, batch.released(), batch.admissions());
    if (!shown.isEmpty()) {
      keepScores(ScoreRows.newest(shown, scored -> scored.event().scoreKey()));
      keepHistory(ScoreRows.newest(shown, Minute::of));
    }
    batch.beside().forEach(one -> revisions.keep(one.event(), one.time(), one.document()));
    batch.definitions().forEach(this::keepDefinition);
  }

  private void keepScores(ScoreRows rows) {
    database.update(
        """
        insert into score as held
          (index_code, agency, period, version, change, summary, document)
        select index_code, agency, period, version, nextval('change_number'), summary, document
        from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[])
          as offered (index_code, agency, period, version, summary, document)
        on conflict (index_code, agency, period) do update
        set version = excluded.version, change = excluded.change,
            summary = excluded.summary, document = excluded.document
        where held.version < excluded.version
        """,
        rows.column(scored -> scored.event().index()),
        rows.column(scored -> scored.event().agency()),
        rows.column(scored -> scored.event().period()),
        rows.column(scored -> scored.event().version()),
        rows.column(scored -> json.text(ScoreSummary.of(scored.event()))),
        rows.documents());
  }

  private void keepHistory(ScoreRows rows) {
    database.update(
        """
        insert into score_history as held
          (index_code, agency, period, minute, version, as_of, value, n, document)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[],
          ?::timestamptz[], ?::numeric[], ?::bigint[], ?::bytea[])
        on conflict (index_code, agency, period, minute) do update
        set version = excluded.version, as_of = excluded.as_of,
            value = excluded.value, n = excluded.n, document = excluded.document
        where held.version < excluded.version
        """,
        rows.column(scored -> scored.event().index()),
        rows.column(scored -> scored.event().agency()),
        rows.column(scored -> scored.event().period()),
        rows.column(scored -> Minute.of(scored).start()),
        rows.column(scored -> scored.event().version()),
        rows.column(scored -> scored.event().asOf()),
        rows.column(scored -> scored.event().value()),
        rows.column(scored -> scored.event().n()),
        rows.documents());
  }

  private void keepDefinition(Batch.Defined defined) {
    database.update(
        """
        insert into index_definition as held (index_code, announced_at, change, definition)
        values (?, ?, nextval('change_number'), ?)
        on conflict (index_code) do update
        set announced_at = excluded.announced_at, change = excluded.change,
            definition = excluded.definition
        where held.announced_at <= excluded.announced_at
          and held.definition <> excluded.definition
        """,
        defined.event().index(),
        defined.time(),
        json.text(defined.event()));
  }

  private record Minute(ScoreKey key, Instant start) {
    static Minute of(Batch.Scored scored) {
      return new Minute(scored.event().scoreKey(), scored.time().truncatedTo(ChronoUnit.MINUTES));
    }
  }
}
