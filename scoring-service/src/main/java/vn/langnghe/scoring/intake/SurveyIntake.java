package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.ItemPositions;
import vn.langnghe.scoring.cell.Segments;
import vn.langnghe.scoring.cell.Units;
import vn.langnghe.scoring.release.Releases;
import vn.langnghe.scoring.release.Releases.Placed;

/**
 * Survey responses, their corrections and withdrawals become fact rows and cells. A newer revision
 * takes from the cells exactly what the older one gave and adds what it says itself: no reader ever
 * sees a state in between. What became public with it is decided in the same transaction.
 */
@ApplicationScoped
public class SurveyIntake implements FactStore<SurveyFact> {

  private final ItemPositions positions;
  private final Segments segments;
  private final Units units;
  private final SurveyFacts facts;
  private final SurveyCells cells;
  private final Releases releases;

  public SurveyIntake(
      ItemPositions positions,
      Segments segments,
      Units units,
      SurveyFacts facts,
      SurveyCells cells,
      Releases releases) {
    this.positions = positions;
    this.segments = segments;
    this.units = units;
    this.facts = facts;
    this.cells = cells;
    this.releases = releases;
  }

  /**
   * From an event to its row, at once: what a row needs is a tenth of what the event holds. Gives
   * new items, units and groups their numbers on the way.
   */
  @Override
  public SurveyFact read(Event event) throws PoisonEvent {
    var revision = ResponseFact.of(event);
    return new SurveyFact(
        revision.id(), revision.revision(), revision.storedAt(), content(revision.content()));
  }

  @Override
  public Moved apply(List<SurveyFact> revisions) {
    var moved = store(revisions);
    if (moved.isEmpty()) {
      return new Moved(0, List.of(), Set.of());
    }
    var touched = touched(moved);
    return new Moved(
        moved.size(), agencyPeriods(touched), releases.cut(touched, gone(moved), come(moved)));
  }

  /** A second reading decides no release: each was decided once. */
  @Override
  public int applyAgain(List<Event> events) {
    return store(events.stream().flatMap(event -> readAgain(event).stream()).toList()).size();
  }

  private List<SurveyFacts.Moved> store(List<SurveyFact> revisions) {
    var newest = newest(revisions);
    if (newest.isEmpty()) {
      return List.of();
    }
    var moved = facts.upsert(newest);
    var deltas = new SurveyDeltas();
    for (var one : moved) {
      if (one.before() != null) {
        deltas.take(one.before().content());
      }
      var now = one.now().content();
      if (now != null) {
        deltas.add(now);
      }
    }
    cells.move(deltas);
    return moved;
  }

  private static Set<Integer> touched(List<SurveyFacts.Moved> moved) {
    var units = new TreeSet<Integer>();
    for (var one : moved) {
      if (one.before() != null) {
        units.add(one.before().content().unit());
      }
      if (one.now().content() != null) {
        units.add(one.now().content().unit());
      }
    }
    return units;
  }

  /** What counted until now and does so no longer, with its place in the order of its unit. */
  private static List<Placed> gone(List<SurveyFacts.Moved> moved) {
    var gone = new ArrayList<Placed>();
    for (var one : moved) {
      var before = one.before();
      if (before != null) {
        var place = new ReleasedThrough(before.storedAt(), one.now().place());
        gone.add(new Placed(before.content().unit(), place));
      }
    }
    return gone;
  }

  private static List<Placed> come(List<SurveyFacts.Moved> moved) {
    var come = new ArrayList<Placed>();
    for (var one : moved) {
      var content = one.now().content();
      if (content != null) {
        var place = new ReleasedThrough(one.now().storedAt(), one.now().place());
        come.add(new Placed(content.unit(), place));
      }
    }
    return come;
  }

  private List<AgencyPeriod> agencyPeriods(Collection<Integer> touched) {
    return touched.stream().map(units::find).map(ReleaseUnit::agencyPeriod).distinct().toList();
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
    return new SurveyFact.Content(
        units.of(SurveyFact.unit(response)),
        segment,
        response.receivedAt().truncatedTo(ChronoUnit.MICROS),
        SurveyFact.answers(response.answers(), places));
  }
}
