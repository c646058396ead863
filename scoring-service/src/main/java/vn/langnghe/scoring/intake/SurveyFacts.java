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
  record Moved(SurveyFact now, SurveyFact.@Nullable Content before) {}

  private static final String INSERT =
      """
      insert into survey_fact as f
        (response_id, revision, agency, questionnaire, estimator, month, segment, received_at, answers)
      select id, revision, agency, questionnaire, estimator, month, segment,
             timestamptz 'epoch' + received * interval '1 microsecond', answers
        from unnest(?::text[]::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::bigint[],
                    ?::bytea[])
          as t (id, revision, agency, questionnaire, estimator, month, segment, received, answers)
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
              revision = excluded.revision, agency = excluded.agency, questionnaire = excluded.questionnaire,
              estimator = excluded.estimator, month = excluded.month, segment = excluded.segment,
              received_at = excluded.received_at, answers = excluded.answers
            where f.revision < excluded.revision
            returning new.response_id as id, old.answers, old.agency, old.questionnaire, old.estimator, old.month,
                      old.segment, old.received_at
            """,
        row -> new Moved(Objects.requireNonNull(byId.get(row.id("id"))), before(row)),
        columns(facts));
  }

  private static Object[] columns(List<SurveyFact> facts) {
    return new Object[] {
      column(facts, String[]::new, fact -> fact.id().toString()),
      column(facts, Long[]::new, SurveyFact::revision),
      column(facts, String[]::new, SurveyFact::agency),
      column(facts, String[]::new, inContent(content -> content.leaf().questionnaire())),
      column(facts, String[]::new, inContent(content -> content.leaf().estimator())),
      column(facts, Integer[]::new, inContent(content -> content.leaf().month())),
      column(facts, Integer[]::new, inContent(SurveyFact.Content::segment)),
      column(facts, Long[]::new, inContent(content -> micros(content.receivedAt()))),
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
            returning f.answers, f.agency, f.questionnaire, f.estimator, f.month,
                      f.segment, f.received_at
            """,
            row -> Optional.ofNullable(before(row)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static SurveyFact.@Nullable Content before(Row row) {
    var answers = row.bytesOrNull("answers");
    if (answers == null) {
      return null;
    }
    var leaf =
        new SurveyFact.Leaf(
            row.text("agency"),
            row.text("questionnaire"),
            row.text("estimator"),
            row.integer("month"));
    return new SurveyFact.Content(
        leaf, row.integerOrNull("segment"), row.instant("received_at"), answers);
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
