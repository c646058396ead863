package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.db.Database;

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
      select * from unnest(?::text[]::uuid[], ?::text[]::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]::int[],
                           ?::text[]::int[], ?::text[]::timestamptz[], ?::bytea[])
      """;

  private final Database database;

  public SurveyFacts(Database database) {
    this.database = database;
  }

  /**
   * Stores what is newer than what is there, and tells what moved. Nearly always every response is
   * new, and then only the ids are read back.
   */
  List<Moved> upsert(List<SurveyFact> facts) {
    var fresh =
        new HashSet<>(
            database.query(
                INSERT + " on conflict do nothing returning response_id",
                row -> row.getObject(1, UUID.class),
                columns(facts)));
    if (fresh.size() == facts.size()) {
      return facts.stream().map(fact -> new Moved(fact, null)).toList();
    }
    var moved = new ArrayList<Moved>();
    var known = new ArrayList<SurveyFact>();
    for (var fact : facts) {
      if (fresh.contains(fact.id())) {
        moved.add(new Moved(fact, null));
      } else {
        known.add(fact);
      }
    }
    moved.addAll(replace(known));
    return moved;
  }

  private List<Moved> replace(List<SurveyFact> facts) {
    var byId = new HashMap<UUID, SurveyFact>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    return database.query(
        INSERT
            + """

            on conflict (response_id) do update set
              revision = excluded.revision, agency = excluded.agency, questionnaire = excluded.questionnaire,
              estimator = excluded.estimator, month = excluded.month, segment = excluded.segment,
              received_at = excluded.received_at, answers = excluded.answers
            where f.revision < excluded.revision
            returning new.response_id, old.answers, old.agency, old.questionnaire, old.estimator, old.month,
                      old.segment, old.received_at
            """,
        row ->
            new Moved(Objects.requireNonNull(byId.get(row.getObject(1, UUID.class))), before(row)),
        columns(facts));
  }

  private static Object[] columns(List<SurveyFact> facts) {
    return new Object[] {
      column(facts, SurveyFact::id),
      column(facts, SurveyFact::revision),
      column(facts, SurveyFact::agency),
      column(facts, inContent(content -> content.leaf().questionnaire())),
      column(facts, inContent(content -> content.leaf().estimator())),
      column(facts, inContent(content -> content.leaf().month())),
      column(facts, inContent(SurveyFact.Content::segment)),
      column(facts, inContent(SurveyFact.Content::receivedAt)),
      facts.stream()
          .map(fact -> fact.content() == null ? null : fact.content().answers())
          .toArray(byte[][]::new)
    };
  }

  /** Deletes every row that is not the newest of its response, and tells what it counted for. */
  List<SurveyFact.Content> deleteOlder() {
    return database
        .query(
            """
            delete from survey_fact f
             using (select ctid as place,
                           row_number() over (partition by response_id order by revision desc, ctid) as n
                      from survey_fact) d
             where f.ctid = d.place and d.n > 1
            returning f.response_id, f.answers, f.agency, f.questionnaire, f.estimator, f.month,
                      f.segment, f.received_at
            """,
            row -> Optional.ofNullable(before(row)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static SurveyFact.@Nullable Content before(ResultSet row) throws SQLException {
    var answers = row.getBytes(2);
    if (answers == null) {
      return null;
    }
    var leaf =
        new SurveyFact.Leaf(row.getString(3), row.getString(4), row.getString(5), row.getInt(6));
    return new SurveyFact.Content(leaf, row.getObject(7, Integer.class), instant(row), answers);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(8, OffsetDateTime.class).toInstant();
  }

  private static Function<SurveyFact, @Nullable Object> inContent(
      Function<SurveyFact.Content, @Nullable Object> value) {
    return fact -> fact.content() == null ? null : value.apply(fact.content());
  }

  private static @Nullable String[] column(
      Collection<SurveyFact> facts, Function<SurveyFact, @Nullable Object> value) {
    var column = new String[facts.size()];
    int i = 0;
    for (var fact : facts) {
      var one = value.apply(fact);
      column[i++] = one == null ? null : one.toString();
    }
    return column;
  }
}
