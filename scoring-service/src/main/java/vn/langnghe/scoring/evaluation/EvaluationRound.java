package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.official.OfficialValues;
import vn.langnghe.scoring.queue.EvaluationQueue;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.UnitScoring;

/**
 * Takes dirty spots, evaluates them with everything above them, and publishes what changed.
 *
 * <p>EvaluationQueue rows, versions and outbox rows stand or fall with one transaction: a process
 * that dies in it leaves the dirty rows to the next round, one that dies after it has published.
 * The lock makes rounds of all instances follow each other, so versions of a key leave the outbox
 * in order.
 */
@ApplicationScoped
public class EvaluationRound {

  /**
   * What a round did.
   *
   * @param spots dirty spots that were taken, 0 when there was nothing to do
   * @param published scores that changed
   */
  public record Outcome(int spots, int published) {
    static final Outcome NOTHING = new Outcome(0, 0);
  }

  private final EvaluationQueue dirty;
  private final Catalogue catalogue;
  private final LiveTables tables;
  private final OfficialValues officials;
  private final ScoreVersions versions;
  private final UnitScoring scoring;
  private final BackCasts backCasts;
  private final Outbox outbox;
  private final EvaluationConfig config;
  private final Clock clock;
  private final Ids ids;

  public EvaluationRound(
      EvaluationQueue dirty,
      Catalogue catalogue,
      LiveTables tables,
      OfficialValues officials,
      ScoreVersions versions,
      UnitScoring scoring,
      BackCasts backCasts,
      Outbox outbox,
      EvaluationConfig config,
      Clock clock,
      Ids ids) {
    this.dirty = dirty;
    this.catalogue = catalogue;
    this.tables = tables;
    this.officials = officials;
    this.versions = versions;
    this.scoring = scoring;
    this.backCasts = backCasts;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public Outcome run() {
    if (!dirty.isOursToTake()) {
      return Outcome.NOTHING;
    }
    var spots = dirty.take(config.batch());
    if (spots.isEmpty()) {
      return Outcome.NOTHING;
    }
    var targets = targets(spots);
    var changed = new ArrayList<>(evaluate(targets));
    changed.addAll(backCasts.evaluate(targets));
    var now = clock.instant();
    outbox.append(
        changed.stream()
            .map(one -> new Outgoing(ids.next(), one.score(), now, one.payload(), null))
            .toList());
    return new Outcome(spots.size(), changed.size());
  }

  private Map<Period, Target> targets(List<AgencyPeriod> spots) {
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    var agencies = catalogue.agencies().values();
    var targets = new TreeMap<Period, Target>();
    for (var spot : spots) {
      for (var period : spot.period().withLonger()) {
        var target = targets.computeIfAbsent(period, p -> target(agencies, p, today));
        target.agencies().add(spot.agency());
        target.agencies().addAll(target.tree().above(spot.agency()));
      }
    }
    return targets;
  }

  private static Target target(
      Collection<AgencyDescribed> agencies, Period period, LocalDate today) {
    var day = period.decisiveDay(today);
    return new Target(new AgencyTree(agencies, period.firstDay(), day), day, new TreeSet<>());
  }

  private List<ScoreVersions.Changed> evaluate(Map<Period, Target> targets) {
    var units = new HashSet<String>();
    var leaves = new HashSet<String>();
    targets
        .values()
        .forEach(
            target -> {
              units.addAll(target.agencies());
              target.agencies().forEach(unit -> leaves.addAll(target.tree().within(unit)));
            });
    var periods = targets.keySet();
    var facts = tables.load(leaves, periods);
    var official = officials.load(units, periods);
    var published = versions.load(units, periods);
    var scores = new ArrayList<IndexScored>();
    targets.forEach(
        (period, target) -> {
          for (var agency : target.agencies()) {
            for (var scored : scoring.score(facts, target.tree(), agency, period, target.day())) {
              var beside = official.get(ScoreKey.live(scored.rubric().index(), agency, period));
              var score = Scores.of(scored, agency, period, beside);
              if (Scores.tellSomething(scored, beside) || published.containsKey(score.scoreKey())) {
                scores.add(score);
              }
            }
          }
        });
    return versions.advance(scores, published);
  }
}
