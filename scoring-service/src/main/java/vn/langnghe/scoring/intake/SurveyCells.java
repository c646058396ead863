package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import vn.langnghe.runtime.sql.Database;

/** The kept counts of survey responses, moved by deltas in the caller's transaction. */
@ApplicationScoped
public class SurveyCells {

  private final Database database;

  public SurveyCells(Database database) {
    this.database = database;
  }

  void move(SurveyDeltas deltas) {
    var leaves = deltas.leaves();
    if (!leaves.isEmpty()) {
      moveLeaves(leaves);
      tidyLeaves(thinned(leaves));
    }
    var segments = deltas.segments();
    if (!segments.isEmpty()) {
      moveSegments(segments);
      tidySegments(thinned(segments));
    }
  }

  private static <L> List<L> thinned(SortedMap<L, SurveyDelta> deltas) {
    return deltas.entrySet().stream()
        .filter(entry -> entry.getValue().took())
        .map(Map.Entry::getKey)
        .toList();
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
   * After something was taken away: the newest response and the length of the counts are looked up
   * among those that are left, and a cell without responses goes, as if there had never been one.
   * The cells' rows are locked by now, so whoever adds meanwhile adds after this.
   */
  private void tidyLeaves(List<SurveyFact.Leaf> leaves) {
    if (leaves.isEmpty()) {
      return;
    }
    var of =
        new Object[] {
          leaves.stream().map(SurveyFact.Leaf::agency).toArray(String[]::new),
          leaves.stream().map(SurveyFact.Leaf::questionnaire).toArray(String[]::new),
          leaves.stream().map(SurveyFact.Leaf::estimator).toArray(String[]::new),
          leaves.stream().map(leaf -> Integer.toString(leaf.month())).toArray(String[]::new)
        };
    database.update(
        """
        delete from survey_cell c
         using unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[]) as t (agency, questionnaire, estimator, month)
         where (c.agency, c.questionnaire, c.estimator, c.month) = (t.agency, t.questionnaire, t.estimator, t.month)
           and c.responses = 0
        """,
        of);
    database.update(
        """
        update survey_cell c set last_received_at = newest, counts = c.counts[1 : 6 * longest]
          from unnest(?::text[], ?::text[], ?::text[], ?::text[]::int[]) as t (agency, questionnaire, estimator, month),
               lateral (select max(f.received_at) as newest, max(length(f.answers)) as longest from survey_fact f
                         where f.agency = t.agency and f.month = t.month
                           and f.questionnaire = t.questionnaire and f.estimator = t.estimator) left_over
         where (c.agency, c.questionnaire, c.estimator, c.month) = (t.agency, t.questionnaire, t.estimator, t.month)
        """,
        of);
  }

  private void tidySegments(List<SurveyDeltas.SegmentLeaf> leaves) {
    if (leaves.isEmpty()) {
      return;
    }
    var of =
        new Object[] {
          leaves.stream().map(leaf -> leaf.leaf().agency()).toArray(String[]::new),
          leaves.stream().map(leaf -> leaf.leaf().questionnaire()).toArray(String[]::new),
          leaves.stream().map(leaf -> Integer.toString(leaf.leaf().month())).toArray(String[]::new),
          leaves.stream().map(leaf -> Integer.toString(leaf.segment())).toArray(String[]::new)
        };
    database.update(
        """
        delete from survey_segment_cell c
         using unnest(?::text[], ?::text[], ?::text[]::int[], ?::text[]::int[]) as t (agency, questionnaire, month, segment)
         where (c.agency, c.questionnaire, c.month, c.segment) = (t.agency, t.questionnaire, t.month, t.segment)
           and c.responses = 0
        """,
        of);
    database.update(
        """
        update survey_segment_cell c set counts = c.counts[1 : 6 * longest]
          from unnest(?::text[], ?::text[], ?::text[]::int[], ?::text[]::int[]) as t (agency, questionnaire, month, segment),
               lateral (select max(length(f.answers)) as longest from survey_fact f
                         where f.agency = t.agency and f.month = t.month
                           and f.questionnaire = t.questionnaire and f.segment = t.segment) left_over
         where (c.agency, c.questionnaire, c.month, c.segment) = (t.agency, t.questionnaire, t.month, t.segment)
        """,
        of);
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
