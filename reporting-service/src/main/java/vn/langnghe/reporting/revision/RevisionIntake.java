package vn.langnghe.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.runtime.sql.Database;

/**
 * Keeps frozen and pooled scores, in the caller's transaction. Repetitions change nothing: of a
 * pooled score the newest version stays, of a frozen one the first.
 */
@ApplicationScoped
public class RevisionIntake {

  private final Database database;
  private final JsonBytes json;

  RevisionIntake(Database database, JsonBytes json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param time when it was announced
   * @param document the payload, compressed
   */
  public void keep(IndexScored scored, Instant time, byte[] document) {
    switch (scored.status()) {
      case ScoreStatus.Frozen(int revision) -> keepFrozen(scored, revision, time, document);
      case ScoreStatus.BackCast pooled -> keepBackCast(scored, document);
      case ScoreStatus.Live live -> throw elsewhere(scored);
      case ScoreStatus.Released released -> throw elsewhere(scored);
    }
  }

  private static IllegalArgumentException elsewhere(IndexScored scored) {
    return new IllegalArgumentException(scored.status().text() + ": " + scored.key());
  }

  private void keepFrozen(IndexScored scored, int revision, Instant time, byte[] document) {
    database.update(
        """
        insert into frozen_score
          (index_code, agency, period, summary, revision, announced_at, document)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        scored.index(),
        scored.agency(),
        scored.period(),
        json.text(ScoreSummary.of(scored)),
        revision,
        time,
        document);
  }

  private void keepBackCast(IndexScored scored, byte[] document) {
    database.update(
        """
        insert into back_cast as held (index_code, agency, period, summary, version, document)
        values (?, ?, ?, ?, ?, ?)
        on conflict (index_code, agency, period) do update
        set version = excluded.version, summary = excluded.summary,
            document = excluded.document
        where held.version < excluded.version
        """,
        scored.index(),
        scored.agency(),
        scored.period(),
        json.text(ScoreSummary.of(scored)),
        scored.version(),
        document);
  }
}
