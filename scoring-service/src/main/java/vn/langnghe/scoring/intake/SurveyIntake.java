package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Estimator;
import vn.langnghe.events.ResponseSubmitted;
import vn.langnghe.scoring.db.Database;
import vn.langnghe.scoring.facts.Dirty;
import vn.langnghe.scoring.facts.ItemPositions;
import vn.langnghe.scoring.facts.Months;
import vn.langnghe.scoring.facts.Segments;
import vn.langnghe.scoring.facts.Spot;

/**
 * Survey responses, their corrections and withdrawals become fact rows and leaf cells in one
 * transaction per batch. A newer revision takes from the cells exactly what the older one gave and
 * adds what it says itself: no reader ever sees a state in between.
 *
 * <p>Dying before the commit leaves nothing, and the broker delivers the batch again. Dying between
 * the commit and the broker's acknowledgement also brings the batch again: every response is then a
 * primary-key hit of the same revision, no row moves, so no cell does. Dying after the commit but
 * before the evaluation leaves the dirty rows, which the next evaluator takes. There is no state
 * between these three.
 */
@ApplicationScoped
public class SurveyIntake {

  private final Database database;
  private final ItemPositions positions;
  private final Segments segments;
  private final SurveyFacts facts;
  private final SurveyCells cells;
  private final Dirty dirty;
  private final Counter stored;

  public SurveyIntake(
      Database database,
      ItemPositions positions,
      Segments segments,
      SurveyFacts facts,
      SurveyCells cells,
      Dirty dirty,
      MeterRegistry metrics) {
    this.database = database;
    this.positions = positions;
    this.segments = segments;
    this.facts = facts;
    this.cells = cells;
    this.dirty = dirty;
    this.stored = metrics.counter("scoring.facts.stored", "topic", "survey-responses");
  }

  void store(List<ResponseRevision> revisions) {
    var newest = newest(revisions);
    if (!newest.isEmpty()) {
      stored.increment(database.inTransaction(() -> store(newest)));
    }
  }

  private int store(Map<UUID, SurveyFact> newest) {
    var moved = facts.upsert(newest.values());
    var deltas = new SurveyDeltas();
    for (var one : moved) {
      if (one.before() != null) {
        deltas.take(one.before());
      }
      var now = Objects.requireNonNull(newest.get(one.id())).content();
      if (now != null) {
        deltas.add(now);
      }
    }
    cells.move(deltas);
    dirty.append(spots(deltas.leaves().keySet()));
    return moved.size();
  }

  private static List<Spot> spots(Collection<SurveyFact.Leaf> leaves) {
    return leaves.stream()
        .map(leaf -> new Spot(leaf.agency(), Months.period(leaf.month())))
        .distinct()
        .toList();
  }

  /**
   * By id, the newest of each; in the order of ids, so that two instances with the same batch never
   * wait for each other in a circle.
   */
  private Map<UUID, SurveyFact> newest(List<ResponseRevision> revisions) {
    var newest = new TreeMap<UUID, ResponseRevision>();
    for (var revision : revisions) {
      newest.merge(
          revision.id(), revision, (one, other) -> other.revision() > one.revision() ? other : one);
    }
    var facts = new TreeMap<UUID, SurveyFact>();
    newest.forEach(
        (id, revision) ->
            facts.put(
                id,
                new SurveyFact(
                    id, revision.revision(), revision.agency(), content(revision.content()))));
    return facts;
  }

  private SurveyFact.@Nullable Content content(@Nullable ResponseSubmitted response) {
    if (response == null) {
      return null;
    }
    var segment =
        response.estimator() == Estimator.SAMPLE
            ? segments.of(response.campaign(), response.strata())
            : null;
    var places = positions.of(response.questionnaire(), response.answers().keySet());
    return SurveyFact.content(response, places, segment);
  }
}
