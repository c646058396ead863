package vn.langnghe.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.runtime.sql.StoredRows;

/** The newest trees that were released, as they lie in the table. */
@ApplicationScoped
public class StoredScores {

  private final Database database;
  private final PackedScores packed;
  private final StoredRows rows;

  StoredScores(Database database, PackedScores packed, StoredRows rows) {
    this.database = database;
    this.packed = packed;
    this.rows = rows;
  }

  private record Lying(ScoreKey key, Supplier<IndexScored> tree) {}

  /** One of them; empty where nothing was ever announced. */
  public Optional<IndexScored> find(ScoreKey key) {
    return lying(List.of(key)).stream().findFirst().map(row -> row.tree().get());
  }

  /** What can be read of the keys; one of which nothing was ever announced is not among them. */
  public Map<ScoreKey, IndexScored> find(Collection<ScoreKey> keys) {
    return rows
        .readSome(
            "score tree",
            lying(keys),
            row -> row.key().text(),
            row -> Optional.of(row.tree().get()))
        .stream()
        .collect(Collectors.toMap(IndexScored::scoreKey, Function.identity()));
  }

  private List<Lying> lying(Collection<ScoreKey> keys) {
    return database.list(
        """
        select index_code, agency, period, document from score
        join unnest(?::text[], ?::text[], ?::text[]) as wanted (index_code, agency, period)
          using (index_code, agency, period)
        """,
        this::lying,
        texts(keys, ScoreKey::index),
        texts(keys, ScoreKey::agency),
        texts(keys, key -> key.period().toString()));
  }

  private Lying lying(Row row) {
    var document = row.bytes("document");
    return new Lying(
        ScoreKey.released(row.text("index_code"), row.text("agency"), row.period("period")),
        () -> packed.unpack(document));
  }

  private static String[] texts(Collection<ScoreKey> keys, Function<ScoreKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }
}
