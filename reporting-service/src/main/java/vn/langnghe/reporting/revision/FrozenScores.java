package vn.langnghe.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.Gzip;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.Standing;

/** Reads what was published for good. */
@ApplicationScoped
public class FrozenScores {

  private static final int MOST = 200;

  private final Database database;
  private final Codec codec;
  private final JsonBytes json;

  FrozenScores(Database database, Codec codec, JsonBytes json) {
    this.database = database;
    this.codec = codec;
    this.json = json;
  }

  /**
   * What a ranking shows of a frozen score.
   *
   * @param standing the score in short
   * @param frozenAt when it was published
   */
  public record Frozen(Standing standing, Instant frozenAt) {}

  /**
   * A revision that was published.
   *
   * @param period the period
   * @param revision 0 for the first
   * @param frozenAt when it was published
   * @param agencies number of scores
   */
  record Revision(String period, int revision, Instant frozenAt, long agencies) {}

  /** One agency's frozen tree. */
  public Optional<IndexScored> find(ScoreKey key, int revision) {
    return database
        .query(
            """
            select document from frozen_score
            where index_code = ? and period = ? and revision = ? and agency = ?
            """,
            (connection, statement) -> {
              statement.setString(1, key.index());
              statement.setString(2, key.period().toString());
              statement.setInt(3, revision);
              statement.setString(4, key.agency());
            },
            row -> decode(row.getBytes(1)))
        .stream()
        .findFirst();
  }

  /** All of a revision in short; empty where nothing was published under it. */
  public List<Frozen> all(IndexPeriod field, int revision) {
    return database.query(
        """
        select summary, announced_at from frozen_score
        where index_code = ? and period = ? and revision = ? order by agency
        """,
        (connection, statement) -> {
          statement.setString(1, field.index());
          statement.setString(2, field.period().toString());
          statement.setInt(3, revision);
        },
        row ->
            new Frozen(
                json.read(row.getString(1), Standing.class),
                row.getObject(2, OffsetDateTime.class).toInstant()));
  }

  /** The revisions of an index, newest first. */
  List<Revision> revisions(String index) {
    return database.query(
        """
        select period, revision, min(announced_at), count(*) from frozen_score
        where index_code = ? group by period, revision
        order by min(announced_at) desc, period desc, revision desc limit ?
        """,
        (connection, statement) -> {
          statement.setString(1, index);
          statement.setInt(2, MOST);
        },
        row ->
            new Revision(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getLong(4)));
  }

  private IndexScored decode(byte[] packed) {
    try {
      return (IndexScored) codec.decode(EventType.INDEX_SCORED, Gzip.unpack(packed));
    } catch (PoisonEvent e) {
      throw new IllegalStateException("a frozen score cannot be read", e);
    }
  }
}
