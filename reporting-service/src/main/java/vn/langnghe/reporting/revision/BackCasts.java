package vn.langnghe.reporting.revision;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.Standing;
import vn.langnghe.reporting.standing.StoredScores;

/** Figures that scoring pooled from predecessors. */
@ApplicationScoped
public class BackCasts {

  private static final int FIELDS = 1000;

  private final Database database;
  private final JsonBytes json;
  private final StoredScores stored;

  /** Every reader of a ranking asks; the past moves rarely. */
  private final LoadingCache<IndexPeriod, Long> stamps;

  BackCasts(Database database, JsonBytes json, StoredScores stored) {
    this.database = database;
    this.json = json;
    this.stored = stored;
    this.stamps =
        Caffeine.newBuilder()
            .maximumSize(FIELDS)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build(this::load);
  }

  private record Row(Period period, Standing standing) {}

  /** All of an index in a period, by agency. */
  public Map<String, Standing> of(IndexPeriod field) {
    return database
        .query(
            "select summary from back_cast where index_code = ? and period = ?",
            (connection, statement) -> {
              statement.setString(1, field.index());
              statement.setString(2, field.period().toString());
            },
            row -> json.read(row.getString(1), Standing.class))
        .stream()
        .collect(Collectors.toMap(Standing::agency, Function.identity()));
  }

  /** One agency's pooled tree. */
  public Optional<IndexScored> tree(ScoreKey key) {
    return database
        .query(
            """
            select document from back_cast
            where index_code = ? and agency = ? and period = ? and document is not null
            """,
            (connection, statement) -> {
              statement.setString(1, key.index());
              statement.setString(2, key.agency());
              statement.setString(3, key.period().toString());
            },
            row -> stored.unpack(row.getBytes(1)))
        .stream()
        .findFirst();
  }

  /** Those of one agency, by period. */
  public Map<Period, Standing> of(String index, String agency, Collection<Period> periods) {
    return database
        .query(
            """
            select period, summary from back_cast
            where index_code = ? and agency = ? and period = any(?)
            """,
            (connection, statement) -> {
              statement.setString(1, index);
              statement.setString(2, agency);
              statement.setArray(
                  3,
                  connection.createArrayOf(
                      "text", periods.stream().map(Period::toString).toArray()));
            },
            row ->
                new Row(Period.of(row.getString(1)), json.read(row.getString(2), Standing.class)))
        .stream()
        .collect(Collectors.toMap(Row::period, Row::standing));
  }

  /** Grows with each change, for versions only grow; at most a second old. */
  public long stamp(IndexPeriod field) {
    return stamps.get(field);
  }

  private long load(IndexPeriod field) {
    return database
        .query(
            "select coalesce(sum(version), 0) from back_cast where index_code = ? and period = ?",
            (connection, statement) -> {
              statement.setString(1, field.index());
              statement.setString(2, field.period().toString());
            },
            row -> row.getLong(1))
        .getFirst();
  }
}
