package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.ItemPositions;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Segments;

/**
 * Survey responses, their corrections and withdrawals become fact rows and leaf cells. A newer
 * revision takes from the cells exactly what the older one gave and adds what it says itself: no
 * reader ever sees a state in between.
 */
@ApplicationScoped
public class SurveyIntake implements FactStore<SurveyFact> {

  private final ItemPositions positions;
  private final Segments segments;
  private final SurveyFacts facts;
  private final SurveyCells cells;

  public SurveyIntake(
      ItemPositions positions, Segments segments, SurveyFacts facts, SurveyCells cells) {
    this.positions = positions;
    this.segments = segments;
    this.facts = facts;
    this.cells = cells;
  }

  /**
   * From an event to its row, at once: what a row needs is a tenth of what the event holds. Gives
   * new items and groups their numbers on the way.
   */
  @Override
  public SurveyFact read(Event event) throws PoisonEvent {
    var revision = ResponseFact.of(event);
    return new SurveyFact(
        revision.id(), revision.revision(), revision.agency(), content(revision.content()));
  }

  @Override
  public Moved apply(List<SurveyFact> revisions) {
    var newest = newest(revisions);
    if (newest.isEmpty()) {
      return new Moved(0, List.of());
    }
    var moved = facts.upsert(newest);
    var deltas = new SurveyDeltas();
    for (var one : moved) {
      if (one.before() != null) {
        deltas.take(one.before());
      }
      var now = one.now().content();
      if (now != null) {
        deltas.add(now);
      }
    }
    cells.move(deltas);
    return new Moved(moved.size(), agencyPeriods(deltas.leaves().keySet()));
  }

  private static List<AgencyPeriod> agencyPeriods(Collection<SurveyFact.Leaf> leaves) {
    return leaves.stream()
        .map(leaf -> new AgencyPeriod(leaf.agency(), Months.period(leaf.month())))
        .distinct()
        .toList();
  }

  /**
   * The newest of each id; in the order of ids, so that two instances with the same batch never
   * wait for each other in a circle.
   */
  private static List<SurveyFact> newest(List<SurveyFact> revisions) {
    var newest = HashMap.<UUID, SurveyFact>newHashMap(revisions.size());
    for (var revision : revisions) {
      newest.merge(
          revision.id(), revision, (one, other) -> other.revision() > one.revision() ? other : one);
    }
    return newest.values().stream().sorted(Comparator.comparing(SurveyFact::id)).toList();
  }

  /** A way of filling empty tables from a whole topic. */
  public SurveyBulk bulk(Database database) {
    return new SurveyBulk(this, facts, cells, database);
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
