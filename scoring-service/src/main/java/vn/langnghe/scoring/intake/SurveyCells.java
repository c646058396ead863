package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import vn.langnghe.scoring.db.Database;

/** The kept counts of survey responses, moved by deltas in the caller's transaction. */
@ApplicationScoped
public class SurveyCells {

  private final Database database;

  public SurveyCells(Database database) {
    this.database = database;
  }

  void move(SurveyDeltas deltas) {
    if (!deltas.leaves().isEmpty()) {
      moveLeaves(deltas.leaves());
      var thinned =
          deltas.leaves().entrySet().stream()
              .filter(entry -> entry.getValue().took())
              .map(Map.Entry::getKey)
              .toList();
      if (!thinned.isEmpty()) {
        tidy(thinned);
      }
    }
    if (!deltas.segments().isEmpty()) {
      moveSegments(deltas.segments());
    }
  }

  private void moveLeaves(SortedMap<SurveyFact.Leaf, SurveyDelta> deltas) {
    database.update(
        """
        insert into survey_cell as c
          (agency, questionnaire, estimator, month, counts, moments, responses, last_received_at)
        select agency, questionnaire, estimator, month, counts::bigint[], moments::bigint[], responses, received
          from unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[], ?::text[], ?::text[],
                      ?::text[]::bigint[], ?::text[]::timestamptz[])
            as t (agency, questionnaire, estimator, month, counts, moments, responses, received)
        on conflict (agency, questionnaire, estimator, month) do update set
          counts = add_counts(c.counts, excluded.counts),
          moments = add_counts(c.moments, excluded.moments),
          responses = c.responses + excluded.responses,
          last_received_at = greatest(c.last_received_at, excluded.last_received_at)
        """,
        column(deltas, (leaf, delta) -> leaf.agency()),
        column(deltas, (leaf, delta) -> leaf.questionnaire()),
        column(deltas, (leaf, delta) -> leaf.estimator()),
        column(deltas, (leaf, delta) -> Integer.toString(leaf.month())),
        column(deltas, (leaf, delta) -> delta.counts()),
        column(deltas, (leaf, delta) -> delta.moments()),
        column(deltas, (leaf, delta) -> Long.toString(delta.responses())),
        column(deltas, (leaf, delta) -> delta.lastReceivedAt().toString()));
  }

  /**
   * After something was taken away: the newest response is looked up among those that are left, and
   * a cell without responses goes, as if there had never been one. The cells' rows are locked by
   * now, so whoever adds meanwhile adds after this.
   */
  private void tidy(List<SurveyFact.Leaf> leaves) {
    var agencies = leaves.stream().map(SurveyFact.Leaf::agency).toArray(String[]::new);
    var questionnaires = leaves.stream().map(SurveyFact.Leaf::questionnaire).toArray(String[]::new);
    var estimators = leaves.stream().map(SurveyFact.Leaf::estimator).toArray(String[]::new);
    var months = leaves.stream().map(leaf -> Integer.toString(leaf.month())).toArray(String[]::new);
    database.update(
        """
        update survey_cell c set last_received_at = coalesce((
            select max(f.received_at) from survey_fact f
             where f.agency = c.agency and f.month = c.month
               and f.questionnaire = c.questionnaire and f.estimator = c.estimator), 'epoch')
          from unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[]) as t (agency, questionnaire, estimator, month)
         where (c.agency, c.questionnaire, c.estimator, c.month) = (t.agency, t.questionnaire, t.estimator, t.month)
        """,
        agencies,
        questionnaires,
        estimators,
        months);
    database.update(
        """
        delete from survey_cell c
         using unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[]) as t (agency, questionnaire, estimator, month)
         where (c.agency, c.questionnaire, c.estimator, c.month) = (t.agency, t.questionnaire, t.estimator, t.month)
           and c.responses = 0
        """,
        agencies,
        questionnaires,
        estimators,
        months);
  }

  private void moveSegments(SortedMap<SurveyDeltas.SegmentLeaf, SurveyDelta> deltas) {
    database.update(
        """
        insert into survey_segment_cell as c
          (agency, questionnaire, month, segment, counts, moments, responses)
        select agency, questionnaire, month, segment, counts::bigint[], moments::bigint[], responses
          from unnest(?::text[], ?::text[], ?::text[]::int[], ?::text[]::int[], ?::text[], ?::text[],
                      ?::text[]::bigint[])
            as t (agency, questionnaire, month, segment, counts, moments, responses)
        on conflict (agency, questionnaire, month, segment) do update set
          counts = add_counts(c.counts, excluded.counts),
          moments = add_counts(c.moments, excluded.moments),
          responses = c.responses + excluded.responses
        """,
        column(deltas, (leaf, delta) -> leaf.leaf().agency()),
        column(deltas, (leaf, delta) -> leaf.leaf().questionnaire()),
        column(deltas, (leaf, delta) -> Integer.toString(leaf.leaf().month())),
        column(deltas, (leaf, delta) -> Integer.toString(leaf.segment())),
        column(deltas, (leaf, delta) -> delta.counts()),
        column(deltas, (leaf, delta) -> delta.moments()),
        column(deltas, (leaf, delta) -> Long.toString(delta.responses())));
  }

  private static <L> String[] column(
      SortedMap<L, SurveyDelta> deltas, BiFunction<L, SurveyDelta, String> value) {
    return deltas.entrySet().stream()
        .map(entry -> value.apply(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }
}
