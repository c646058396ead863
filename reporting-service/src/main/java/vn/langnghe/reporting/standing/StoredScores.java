package vn.langnghe.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.Gzip;

/** The newest trees that were announced, as they lie in the table. */
@ApplicationScoped
public class StoredScores {

  private final Database database;
  private final Codec codec;

  StoredScores(Database database, Codec codec) {
    this.database = database;
    this.codec = codec;
  }

  /** What there is of the keys; a key of which nothing was ever announced is not among them. */
  public Map<ScoreKey, IndexScored> find(Collection<ScoreKey> keys) {
    return database
        .query(
            """
            select document from score
            join unnest(?, ?, ?) as wanted (index_code, agency, period)
              using (index_code, agency, period)
            """,
            (connection, statement) -> {
              statement.setArray(
                  1,
                  connection.createArrayOf("text", keys.stream().map(ScoreKey::index).toArray()));
              statement.setArray(
                  2,
                  connection.createArrayOf("text", keys.stream().map(ScoreKey::agency).toArray()));
              statement.setArray(
                  3,
                  connection.createArrayOf(
                      "text", keys.stream().map(key -> key.period().toString()).toArray()));
            },
            row -> unpack(row.getBytes(1)))
        .stream()
        .collect(Collectors.toMap(IndexScored::scoreKey, Function.identity()));
  }

  /** A tree as it was announced, compressed. */
  public IndexScored unpack(byte[] document) {
    try {
      return (IndexScored) codec.decode(EventType.INDEX_SCORED, Gzip.unpack(document));
    } catch (PoisonEvent e) {
      throw new IllegalStateException("a stored score cannot be read", e);
    }
  }
}
