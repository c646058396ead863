package vn.langnghe.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.sql.Database;

/** The newest trees that were announced, as they lie in the table. */
@ApplicationScoped
public class StoredScores {

  private final Database database;
  private final PackedScores packed;

  StoredScores(Database database, PackedScores packed) {
    this.database = database;
    this.packed = packed;
  }

  /** What there is of the keys; a key of which nothing was ever announced is not among them. */
  public Map<ScoreKey, IndexScored> find(Collection<ScoreKey> keys) {
    return database
        .list(
            """
            select document from score
            join unnest(?::text[], ?::text[], ?::text[]) as wanted (index_code, agency, period)
              using (index_code, agency, period)
            """,
            row -> packed.unpack(row.bytes("document")),
            texts(keys, ScoreKey::index),
            texts(keys, ScoreKey::agency),
            texts(keys, key -> key.period().toString()))
        .stream()
        .collect(Collectors.toMap(IndexScored::scoreKey, Function.identity()));
  }

  private static String[] texts(Collection<ScoreKey> keys, Function<ScoreKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }
}
