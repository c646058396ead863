package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.langnghe.events.ResponseSubmitted;
import vn.langnghe.scoring.db.Database;
import vn.langnghe.scoring.facts.Dirty;
import vn.langnghe.scoring.facts.ItemPositions;
import vn.langnghe.scoring.facts.Months;
import vn.langnghe.scoring.facts.Spot;

/**
 * Survey responses become fact rows and leaf cells in one transaction per batch.
 *
 * <p>Dying before the commit leaves nothing, and the broker delivers the batch again. Dying between
 * the commit and the broker's acknowledgement also brings the batch again: every response is then a
 * primary-key hit, the insert returns no new fact, so no cell moves. Dying after the commit but
 * before the evaluation leaves the dirty rows, which the next evaluator takes. There is no state
 * between these three.
 */
@ApplicationScoped
public class SurveyIntake {

  private final Database database;
  private final ItemPositions positions;
  private final Dirty dirty;
  private final Counter stored;

  public SurveyIntake(
      Database database, ItemPositions positions, Dirty dirty, MeterRegistry metrics) {
    this.database = database;
    this.positions = positions;
    this.dirty = dirty;
    this.stored = metrics.counter("scoring.facts.stored", "topic", "survey-responses");
  }

  void store(List<ResponseSubmitted> responses) {
    var facts = facts(responses);
    if (facts.isEmpty()) {
      return;
    }
    int added =
        database.inTransaction(
            () -> {
              var fresh = insert(facts).stream().map(facts::get).toList();
              var deltas = SurveyDelta.of(fresh);
              if (!deltas.isEmpty()) {
                count(deltas);
                dirty.append(
                    deltas.keySet().stream()
                        .map(leaf -> new Spot(leaf.agency(), Months.period(leaf.month())))
                        .distinct()
                        .toList());
              }
              return fresh.size();
            });
    stored.increment(added);
  }

  /**
   * By id, the first of equal ids; in the order of ids, so that two instances with the same batch
   * never wait for each other in a circle.
   */
  private Map<UUID, SurveyFact> facts(List<ResponseSubmitted> responses) {
    var items = new HashMap<String, TreeSet<String>>();
    for (var response : responses) {
      items
          .computeIfAbsent(response.questionnaire(), questionnaire -> new TreeSet<>())
          .addAll(response.answers().keySet());
    }
    var places = new HashMap<String, Map<String, Integer>>();
    items.forEach(
        (questionnaire, codes) -> places.put(questionnaire, positions.of(questionnaire, codes)));
    var facts = new TreeMap<UUID, SurveyFact>();
    for (var response : responses) {
      facts.computeIfAbsent(
          response.id(),
          id -> SurveyFact.of(response, places.getOrDefault(response.questionnaire(), Map.of())));
    }
    return facts;
  }

  /** Ids of the facts that were not there before. */
  private List<UUID> insert(Map<UUID, SurveyFact> facts) {
    int size = facts.size();
    var ids = new String[size];
    var agencies = new String[size];
    var questionnaires = new String[size];
    var estimators = new String[size];
    var months = new String[size];
    var received = new String[size];
    var answers = new byte[size][];
    int i = 0;
    for (var fact : facts.values()) {
      ids[i] = fact.id().toString();
      agencies[i] = fact.leaf().agency();
      questionnaires[i] = fact.leaf().questionnaire();
      estimators[i] = fact.leaf().estimator();
      months[i] = Integer.toString(fact.leaf().month());
      received[i] = fact.receivedAt().toString();
      answers[i++] = fact.answers();
    }
    return database.query(
        """
        insert into survey_fact (response_id, agency, questionnaire, estimator, month, received_at, answers)
        select * from unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::int[],
                             ?::text[]::timestamptz[], ?::bytea[])
        on conflict do nothing
        returning response_id
        """,
        row -> row.getObject(1, UUID.class),
        ids,
        agencies,
        questionnaires,
        estimators,
        months,
        received,
        answers);
  }

  private void count(Map<SurveyFact.Leaf, SurveyDelta> deltas) {
    database.update(
        """
        insert into survey_cell as c
          (agency, questionnaire, estimator, month, counts, responses, last_received_at)
        select agency, questionnaire, estimator, month, counts::bigint[], responses, received
          from unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[], ?::text[],
                      ?::text[]::bigint[], ?::text[]::timestamptz[])
            as t (agency, questionnaire, estimator, month, counts, responses, received)
        on conflict (agency, questionnaire, estimator, month) do update set
          counts = add_counts(c.counts, excluded.counts),
          responses = c.responses + excluded.responses,
          last_received_at = greatest(c.last_received_at, excluded.last_received_at)
        """,
        column(deltas, (leaf, delta) -> leaf.agency()),
        column(deltas, (leaf, delta) -> leaf.questionnaire()),
        column(deltas, (leaf, delta) -> leaf.estimator()),
        column(deltas, (leaf, delta) -> Integer.toString(leaf.month())),
        column(deltas, (leaf, delta) -> delta.literal()),
        column(deltas, (leaf, delta) -> Long.toString(delta.responses())),
        column(deltas, (leaf, delta) -> delta.lastReceivedAt().toString()));
  }

  private static String[] column(
      Map<SurveyFact.Leaf, SurveyDelta> deltas,
      BiFunction<SurveyFact.Leaf, SurveyDelta, String> value) {
    return deltas.entrySet().stream()
        .map(entry -> value.apply(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }
}
