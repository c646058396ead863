package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.agency.Origin;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.UnitScoring;

/**
 * What an agency that came out of a merger would have had in the periods in which its predecessors
 * were still at work: their facts and its own, pooled, by the rubrics of that time. Runs in the
 * round's transaction, so a late fact of a predecessor moves its own score and the pooled one
 * together.
 */
@ApplicationScoped
public class BackCasts {

  /** Stands for all members together; no agency has such a code. */
  private static final String UNIT = "|pooled";

  private record Pool(String agency, Period period, AgencyTree tree, Target target) {}

  private final Catalogue catalogue;
  private final LiveTables tables;
  private final UnitScoring scoring;
  private final BackCastVersions versions;

  public BackCasts(
      Catalogue catalogue, LiveTables tables, UnitScoring scoring, BackCastVersions versions) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.scoring = scoring;
    this.versions = versions;
  }

  /** The pooled figures that the targets touch and that changed, each with its next version. */
  List<ScoreVersions.Changed> evaluate(Map<Period, Target> targets) {
    var pools = new ArrayList<Pool>();
    targets.forEach((period, target) -> pools.addAll(pools(period, target)));
    if (pools.isEmpty()) {
      return List.of();
    }
    var leaves = new HashSet<String>();
    pools.forEach(pool -> leaves.addAll(pool.tree().within(UNIT)));
    var facts = tables.load(leaves, pools.stream().map(Pool::period).distinct().toList());
    var scores = new ArrayList<IndexScored>();
    for (var pool : pools) {
      var day = pool.target().day();
      for (var scored : scoring.score(facts, pool.tree(), UNIT, pool.period(), day)) {
        if (scored.asOf() != null) {
          scores.add(Scores.of(scored, pool.agency(), pool.period(), null).asBackCast());
        }
      }
    }
    return versions.advance(scores);
  }

  /** Those who carry on the work of a target's agency, or took others in themselves. */
  private List<Pool> pools(Period period, Target target) {
    var lineage = catalogue.lineage();
    return target.agencies().stream()
        .flatMap(agency -> Stream.concat(Stream.of(agency), lineage.heirs(agency).stream()))
        .distinct()
        .flatMap(agency -> pool(lineage, agency, period, target).stream())
        .toList();
  }

  private Optional<Pool> pool(Lineage lineage, String agency, Period period, Target target) {
    return lineage.of(agency, period) instanceof Origin.Pooled(var predecessors)
        ? spell(agency, target)
            .map(spell -> target.tree().pooling(UNIT, spell, members(agency, predecessors, target)))
            .map(tree -> new Pool(agency, period, tree, target))
        : Optional.empty();
  }

  /** The topmost of them: who is below another member is counted with it, once. */
  private static List<String> members(
      String agency, Collection<String> predecessors, Target target) {
    var all = new TreeSet<>(predecessors);
    all.add(agency);
    return all.stream()
        .filter(code -> target.tree().above(code).stream().noneMatch(all::contains))
        .toList();
  }

  /** What the agency was on the day that decides; where it had not begun, what it began as. */
  private Optional<Spell> spell(String agency, Target target) {
    return catalogue
        .find(agency)
        .flatMap(found -> found.on(target.day()).or(() -> found.spells().stream().findFirst()));
  }
}
