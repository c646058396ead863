package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;

/** The responses themselves, one row each in its newest revision. */
@ApplicationScoped
public class SurveyFacts {

  /**
   * A response whose row is new or moved on.
   *
   * @param now what it says now
   * @param before what it counted for until now; null when it counted for nothing
   */
  record Moved(SurveyFact now, @Nullable Before before) {}

  /**
   * @param content what it counted for
   * @param storedAt when that was stored
   */
  record Before(SurveyFact.Content content, Instant storedAt) {}

  private static final String INSERT =
      """
      insert into survey_fact as f
        (response_id, revision, unit, segment, received_at, stored_at, place, answers)
      select id, revision, unit, segment, timestamptz 'epoch' + received * interval '1 microsecond',
             timestamptz 'epoch' + stored * interval '1 microsecond', place, answers
        from unnest(?::text[]::uuid[], ?::bigint[], ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[])
          as t (id, revision, unit, segment, received, stored, place, answers)
      """;

  /** Stands for every id of a batch; itself none. */
  private static final String ALL = "all";

  private final Database database;

  public SurveyFacts(Database database) {
    this.database = database;
  }

  /**
   * Stores what is newer than what is there, and tells what moved. Nearly always every response is
   * new, and then nothing is read back.
   */
  List<Moved> upsert(List<SurveyFact> facts) {
    var fresh = insert(facts);
    if (fresh.contains(ALL)) {
      return facts.stream().map(fact -> new Moved(fact, null)).toList();
    }
    var moved = new ArrayList<Moved>();
    var known = new ArrayList<SurveyFact>();
    for (var fact : facts) {
      if (fresh.contains(fact.id().toString())) {
        moved.add(new Moved(fact, null));
      } else {
        known.add(fact);
      }
    }
    moved.addAll(replace(known));
    return moved;
  }

  /** The ids that were not there yet; only {@link #ALL} where none was. */
  private Set<String> insert(List<SurveyFact> facts) {
    return new HashSet<>(
        database.list(
            "with fresh as ("
                + INSERT
                + """
                  on conflict do nothing returning response_id)
                select ? as id from fresh having count(*) = ?
                union all
                select response_id::text as id from fresh where (select count(*) from fresh) < ?
                """,
            row -> row.text("id"),
            and(columns(facts), ALL, facts.size(), facts.size())));
  }

  private List<Moved> replace(List<SurveyFact> facts) {
    var byId = new HashMap<UUID, SurveyFact>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    return database.list(
        INSERT
            + """

            on conflict (response_id) do update set
              revision = excluded.revision, unit = coalesce(excluded.unit, f.unit), segment = excluded.segment,
              received_at = excluded.received_at, stored_at = excluded.stored_at, answers = excluded.answers
            where f.revision < excluded.revision
            returning new.response_id as id, old.answers, old.unit, old.segment, old.received_at, old.stored_at
            """,
        row -> new Moved(Objects.requireNonNull(byId.get(row.id("id"))), before(row)),
        columns(facts));
  }

  private static Object[] columns(List<SurveyFact> facts) {
    return new Object[] {
      column(facts, String[]::new, fact -> fact.id().toString()),
      column(facts, Long[]::new, SurveyFact::revision),
      column(facts, Integer[]::new, inContent(SurveyFact.Content::unit)),
      column(facts, Integer[]::new, inContent(SurveyFact.Content::segment)),
      column(facts, Long[]::new, inContent(content -> micros(content.receivedAt()))),
      column(facts, Long[]::new, fact -> micros(fact.storedAt())),
      column(facts, Long[]::new, SurveyFact::place),
      column(facts, byte[][]::new, inContent(SurveyFact.Content::answers))
    };
  }

  /** Deletes every row that is not the newest of its response, and tells what it counted for. */
  List<SurveyFact.Content> deleteOlder() {
    return database
        .list(
            """
            delete from survey_fact f
             using (select ctid as place,
                           row_number() over (partition by response_id order by revision desc, ctid) as n
                      from survey_fact) d
             where f.ctid = d.place and d.n > 1
            returning f.answers, f.unit, f.segment, f.received_at
            """,
            row -> Optional.ofNullable(content(row)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static @Nullable Before before(Row row) {
    var content = content(row);
    return content == null ? null : new Before(content, row.instant("stored_at"));
  }

  private static SurveyFact.@Nullable Content content(Row row) {
    var answers = row.bytesOrNull("answers");
    return answers == null
        ? null
        : new SurveyFact.Content(
            row.integer("unit"), row.integerOrNull("segment"), row.instant("received_at"), answers);
  }

  /** As precise as the database is. */
  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static <T> Function<SurveyFact, @Nullable T> inContent(
      Function<SurveyFact.Content, @Nullable T> value) {
    return fact -> fact.content() == null ? null : value.apply(fact.content());
  }

  private static <T> T[] column(
      List<SurveyFact> facts, IntFunction<T[]> array, Function<SurveyFact, @Nullable T> value) {
    return facts.stream().map(value).toArray(array);
  }

  private static Object[] and(Object[] arguments, Object... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
  }
}
