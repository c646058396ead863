package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.NonLiveScores;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.runtime.sql.Database;

/**
 * Keeps what a batch announces: the newest version of each score, its history and the definitions.
 * An older or repeated version changes nothing.
 */
@ApplicationScoped
public class ScoreIntake {

  /** The writers' lock: it makes the order of the change numbers the order of the commits. */
  private static final String ONE_WRITER = "reporting-change-numbers";

  private final Database database;
  private final JsonBytes json;
  private final NonLiveScores nonLive;

  ScoreIntake(Database database, JsonBytes json, NonLiveScores nonLive) {
    this.database = database;
    this.json = json;
    this.nonLive = nonLive;
  }

  @Transactional
  public void take(Batch batch) {
    database.lock(ONE_WRITER);
    if (!batch.scores().isEmpty()) {
      keepScores(newest(batch.scores(), scored -> scored.event().scoreKey()));
      keepHistory(newest(batch.scores(), Minute::of));
    }
    batch.nonLive().forEach(one -> nonLive.keep(one.event(), one.time(), one.document()));
    batch.definitions().forEach(this::keepDefinition);
  }

  private void keepScores(Collection<Batch.Scored> scores) {
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
        column(scores, scored -> scored.event().index()),
        column(scores, scored -> scored.event().agency()),
        column(scores, scored -> scored.event().period()),
        column(scores, scored -> scored.event().version()),
        column(scores, scored -> json.text(ScoreSummary.of(scored.event()))),
        documents(scores));
  }

  private void keepHistory(Collection<Batch.Scored> scores) {
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
        column(scores, scored -> scored.event().index()),
        column(scores, scored -> scored.event().agency()),
        column(scores, scored -> scored.event().period()),
        column(scores, scored -> Minute.of(scored).start()),
        column(scores, scored -> scored.event().version()),
        column(scores, scored -> scored.event().asOf()),
        column(scores, scored -> scored.event().value()),
        column(scores, scored -> scored.event().n()),
        documents(scores));
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

  private static byte[][] documents(Collection<Batch.Scored> scores) {
    return scores.stream().map(Batch.Scored::document).toArray(byte[][]::new);
  }

  /** One value of each score as text, or null; the statement says the column's type. */
  private static String[] column(Collection<Batch.Scored> scores, Function<Batch.Scored, ?> value) {
    var texts = new String[scores.size()];
    int i = 0;
    for (var scored : scores) {
      var one = value.apply(scored);
      texts[i] = one == null ? null : one.toString();
      i++;
    }
    return texts;
  }

  private record Minute(ScoreKey key, Instant start) {
    static Minute of(Batch.Scored scored) {
      return new Minute(scored.event().scoreKey(), scored.time().truncatedTo(ChronoUnit.MINUTES));
    }
  }
}
