package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.AnswerSums;

/** The kept counts of survey responses, moved by deltas in the caller's transaction. */
@ApplicationScoped
public class SurveyCells {

  private final Database database;

  public SurveyCells(Database database) {
    this.database = database;
  }

  void move(SurveyDeltas deltas) {
    var units = deltas.units();
    if (!units.isEmpty()) {
      moveUnits(units);
      tidyUnits(thinned(units));
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

  private void moveUnits(SortedMap<Integer, SurveyDelta> deltas) {
    database.update(
        """
        insert into survey_cell as c (unit, counts, moments, responses, last_received_at)
        select unit, counts::bigint[], moments::bigint[], responses, received
          from unnest(?::text[]::int[], ?::text[], ?::text[], ?::text[]::bigint[], ?::text[]::timestamptz[])
            as t (unit, counts, moments, responses, received)
        on conflict (unit) do update set
          counts = add_counts(c.counts, excluded.counts),
          moments = add_counts(c.moments, excluded.moments),
          responses = c.responses + excluded.responses,
          last_received_at = greatest(c.last_received_at, excluded.last_received_at)
        """,
        column(deltas, (unit, sums) -> unit.toString()),
        column(deltas, (unit, sums) -> AnswerSums.literal(sums.counts())),
        column(deltas, (unit, sums) -> AnswerSums.literal(sums.moments())),
        column(deltas, (unit, sums) -> Long.toString(sums.responses())),
        column(deltas, (unit, sums) -> sums.lastReceivedAt().toString()));
  }

  /**
   * After something was taken away: the newest response and the length of the counts are looked up
   * among those that are left, and a cell without responses goes, as if there had never been one.
   * The cells' rows are locked by now, so whoever adds meanwhile adds after this.
   */
  private void tidyUnits(List<Integer> units) {
    if (units.isEmpty()) {
      return;
    }
    var of = units.stream().map(unit -> Integer.toString(unit)).toArray(String[]::new);
    database.update(
        "delete from survey_cell where unit = any(?::text[]::int[]) and responses = 0",
        (Object) of);
    database.update(
        """
        update survey_cell c set last_received_at = newest, counts = c.counts[1 : 6 * longest]
          from unnest(?::text[]::int[]) as t (unit),
               lateral (select max(f.received_at) as newest, max(length(f.answers)) as longest
                          from survey_fact f where f.unit = t.unit) left_over
         where c.unit = t.unit
        """,
        (Object) of);
  }

  private void moveSegments(SortedMap<SurveyDeltas.UnitSegment, SurveyDelta> deltas) {
    database.update(
        """
        insert into survey_segment_cell as c (unit, segment, counts, moments, responses)
        select unit, segment, counts::bigint[], moments::bigint[], responses
          from unnest(?::text[]::int[], ?::text[]::int[], ?::text[], ?::text[], ?::text[]::bigint[])
            as t (unit, segment, counts, moments, responses)
        on conflict (unit, segment) do update set
          counts = add_counts(c.counts, excluded.counts),
          moments = add_counts(c.moments, excluded.moments),
          responses = c.responses + excluded.responses
        """,
        column(deltas, (address, sums) -> Integer.toString(address.unit())),
        column(deltas, (address, sums) -> Integer.toString(address.segment())),
        column(deltas, (address, sums) -> AnswerSums.literal(sums.counts())),
        column(deltas, (address, sums) -> AnswerSums.literal(sums.moments())),
        column(deltas, (address, sums) -> Long.toString(sums.responses())));
  }

  private void tidySegments(List<SurveyDeltas.UnitSegment> addresses) {
    if (addresses.isEmpty()) {
      return;
    }
    var of =
        new Object[] {
          addresses.stream().map(one -> Integer.toString(one.unit())).toArray(String[]::new),
          addresses.stream().map(one -> Integer.toString(one.segment())).toArray(String[]::new)
        };
    database.update(
        """
        delete from survey_segment_cell c using unnest(?::text[]::int[], ?::text[]::int[]) as t (unit, segment)
         where (c.unit, c.segment) = (t.unit, t.segment) and c.responses = 0
        """,
        of);
    database.update(
        """
        update survey_segment_cell c set counts = c.counts[1 : 6 * longest]
          from unnest(?::text[]::int[], ?::text[]::int[]) as t (unit, segment),
               lateral (select max(length(f.answers)) as longest from survey_fact f
                         where f.unit = t.unit and f.segment = t.segment) left_over
         where (c.unit, c.segment) = (t.unit, t.segment)
        """,
        of);
  }

  private static <L> String[] column(
      SortedMap<L, SurveyDelta> deltas, BiFunction<L, AnswerSums, String> value) {
    return deltas.entrySet().stream()
        .map(entry -> value.apply(entry.getKey(), entry.getValue().sums()))
        .toArray(String[]::new);
  }
}
