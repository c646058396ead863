package vn.langnghe.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.Standing;

/**
 * Keeps what is announced beside the live scores, in the caller's transaction. Repetitions change
 * nothing: of a pooled figure the newest version stays, of a frozen one the first.
 */
@ApplicationScoped
public class BesideLive {

  private final Database database;
  private final JsonBytes json;

  BesideLive(Database database, JsonBytes json) {
    this.database = database;
    this.json = json;
  }

  public static boolean concerns(IndexScored scored) {
    return !(scored.status() instanceof ScoreStatus.Live);
  }

  /**
   * @param time when it was announced
   * @param document the payload, compressed
   */
  public void keep(IndexScored scored, Instant time, byte[] document) {
    switch (scored.status()) {
      case ScoreStatus.Frozen(int revision) -> keepFrozen(scored, revision, time, document);
      case ScoreStatus.BackCast pooled -> keepBackCast(scored, document);
      case ScoreStatus.Live live -> throw new IllegalArgumentException("live: " + scored.key());
    }
  }

  private void keepFrozen(IndexScored scored, int revision, Instant time, byte[] document) {
    database.update(
        """
        insert into frozen_score
          (index_code, agency, period, summary, revision, announced_at, document)
        values (?, ?, ?, ?, ?, ?::timestamptz, ?)
        on conflict do nothing
        """,
        (connection, statement) -> {
          common(statement, scored);
          statement.setInt(5, revision);
          statement.setString(6, time.toString());
          statement.setBytes(7, document);
        });
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
        (connection, statement) -> {
          common(statement, scored);
          statement.setLong(5, scored.version());
          statement.setBytes(6, document);
        });
  }

  private void common(PreparedStatement statement, IndexScored scored) throws SQLException {
    statement.setString(1, scored.index());
    statement.setString(2, scored.agency());
    statement.setString(3, scored.period().toString());
    statement.setString(4, json.text(Standing.of(scored)));
  }
}
