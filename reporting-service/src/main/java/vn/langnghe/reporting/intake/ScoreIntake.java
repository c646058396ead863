package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.BesideLive;
import vn.langnghe.reporting.standing.Standing;

/**
 * Keeps what a batch announces: the newest version of each score, its history and the definitions.
 * An older or repeated version changes nothing.
 */
@ApplicationScoped
public class ScoreIntake {

  /** The writers' lock: it makes the order of the change numbers the order of the commits. */
  private static final long ONE_WRITER = 7_661_001L;

  private final Database database;
  private final JsonBytes json;
  private final BesideLive besideLive;

  ScoreIntake(Database database, JsonBytes json, BesideLive besideLive) {
    this.database = database;
    this.json = json;
    this.besideLive = besideLive;
  }

  @Transactional
  public void take(Batch batch) {
    database.query(
        "select pg_advisory_xact_lock(?)",
        (connection, statement) -> statement.setLong(1, ONE_WRITER),
        row -> true);
    if (!batch.scores().isEmpty()) {
      keepScores(newest(batch.scores(), scored -> scored.event().scoreKey()));
      keepHistory(newest(batch.scores(), Minute::of));
    }
    batch
        .beside()
        .forEach(beside -> besideLive.keep(beside.event(), beside.time(), beside.document()));
    batch.definitions().forEach(this::keepDefinition);
  }

  private void keepScores(Collection<Batch.Scored> scores) {
    database.update(
        """
        insert into score as held
          (index_code, agency, period, version, change, summary, document)
        select index_code, agency, period, version, nextval('change_number'), summary, document
        from unnest(?, ?, ?, ?, ?, ?)
          as offered (index_code, agency, period, version, summary, document)
        on conflict (index_code, agency, period) do update
        set version = excluded.version, change = excluded.change,
            summary = excluded.summary, document = excluded.document
        where held.version < excluded.version
        """,
        (connection, statement) -> {
          statement.setArray(1, texts(connection, scores, scored -> scored.event().index()));
          statement.setArray(2, texts(connection, scores, scored -> scored.event().agency()));
          statement.setArray(
              3, texts(connection, scores, scored -> scored.event().period().toString()));
          statement.setArray(4, array(connection, "bigint", scores, s -> s.event().version()));
          statement.setArray(5, texts(connection, scores, this::summary));
          statement.setArray(6, documents(connection, scores));
        });
  }

  private void keepHistory(Collection<Batch.Scored> scores) {
    database.update(
        """
        insert into score_history as held
          (index_code, agency, period, minute, version, as_of, value, n, document)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (index_code, agency, period, minute) do update
        set version = excluded.version, as_of = excluded.as_of,
            value = excluded.value, n = excluded.n, document = excluded.document
        where held.version < excluded.version
        """,
        (connection, statement) -> {
          statement.setArray(1, texts(connection, scores, scored -> scored.event().index()));
          statement.setArray(2, texts(connection, scores, scored -> scored.event().agency()));
          statement.setArray(
              3, texts(connection, scores, scored -> scored.event().period().toString()));
          statement.setArray(
              4, array(connection, "timestamptz", scores, s -> Minute.of(s).start().toString()));
          statement.setArray(5, array(connection, "bigint", scores, s -> s.event().version()));
          statement.setArray(
              6, array(connection, "timestamptz", scores, s -> s.event().asOf().toString()));
          statement.setArray(7, array(connection, "numeric", scores, s -> s.event().value()));
          statement.setArray(8, array(connection, "bigint", scores, s -> s.event().n()));
          statement.setArray(9, documents(connection, scores));
        });
  }

  private void keepDefinition(Batch.Defined defined) {
    database.update(
        """
        insert into index_definition as held (index_code, announced_at, change, definition)
        values (?, ?::timestamptz, nextval('change_number'), ?)
        on conflict (index_code) do update
        set announced_at = excluded.announced_at, change = excluded.change,
            definition = excluded.definition
        where held.announced_at <= excluded.announced_at
          and held.definition <> excluded.definition
        """,
        (connection, statement) -> {
          statement.setString(1, defined.event().index());
          statement.setString(2, defined.time().toString());
          statement.setString(3, json.text(defined.event()));
        });
  }

  /** A batch may hold several versions of one key; one statement can write a row only once. */
  private static <K> Collection<Batch.Scored> newest(
      List<Batch.Scored> scores, Function<Batch.Scored, K> key) {
    Map<K, Batch.Scored> byKey = new LinkedHashMap<>();
    for (var scored : scores) {
      byKey.merge(
          key.apply(scored),
          scored,
          (held, offered) -> offered.event().version() > held.event().version() ? offered : held);
    }
    return byKey.values();
  }

  private String summary(Batch.Scored scored) {
    return json.text(Standing.of(scored.event()));
  }

  private static Array documents(Connection connection, Collection<Batch.Scored> scores)
      throws SQLException {
    return connection.createArrayOf(
        "bytea", scores.stream().map(Batch.Scored::document).toArray(byte[][]::new));
  }

  private static Array texts(
      Connection connection, Collection<Batch.Scored> scores, Function<Batch.Scored, String> column)
      throws SQLException {
    return array(connection, "text", scores, column);
  }

  private static Array array(
      Connection connection,
      String type,
      Collection<Batch.Scored> scores,
      Function<Batch.Scored, ?> column)
      throws SQLException {
    return connection.createArrayOf(type, scores.stream().map(column).toArray());
  }

  private record Minute(ScoreKey key, Instant start) {
    static Minute of(Batch.Scored scored) {
      return new Minute(scored.event().scoreKey(), scored.time().truncatedTo(ChronoUnit.MINUTES));
    }
  }
}
