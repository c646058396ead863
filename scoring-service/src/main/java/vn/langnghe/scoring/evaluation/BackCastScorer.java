package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.IndexScored;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.agency.Origin;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.tally.JudgedPeriod;
import vn.langnghe.scoring.tally.PeriodAgencies;
import vn.langnghe.scoring.tally.PeriodScorer;
import vn.langnghe.scoring.tally.ReleasedTables;

/**
 * What an agency that came out of a merger would have had in the periods in which its predecessors
 * were still at work: their facts and its own, pooled, by the rubrics of that time. Runs in the
 * round's transaction, so a late fact of a predecessor moves its own score and the pooled one
 * together.
 */
@ApplicationScoped
public class BackCastScorer {

  /** Follows an agency's code where it stands for all members; no agency has such a code. */
  private static final String POOLED = "|pooled";

  private final Catalogue catalogue;
  private final ReleasedTables tables;
  private final PeriodScorer scorer;
  private final BackCastVersions versions;

  public BackCastScorer(
      Catalogue catalogue, ReleasedTables tables, PeriodScorer scorer, BackCastVersions versions) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.scorer = scorer;
    this.versions = versions;
  }

  /** The pooled figures that the agencies touch and that changed, each with its next version. */
  List<ScoreVersions.Changed> evaluate(List<PeriodAgencies> affected) {
    var lineage = catalogue.lineage();
    var pools = affected.stream().flatMap(one -> pools(lineage, one)).toList();
    if (pools.isEmpty()) {
      return List.of();
    }
    var scores = new ArrayList<IndexScored>();
    scorer.score(
        pools,
        tables,
        (unit, period, scored) -> {
          if (scored.asOf() != null) {
            var agency = unit.substring(0, unit.length() - POOLED.length());
            scores.add(Scores.of(scored, agency, period, null).asBackCast());
          }
        });
    return versions.advance(scores);
  }

  /** Of those who carry on the work of one of the agencies, or took others in themselves. */
  private Stream<PeriodAgencies> pools(Lineage lineage, PeriodAgencies affected) {
    return affected.agencies().stream()
        .flatMap(agency -> Stream.concat(Stream.of(agency), lineage.heirs(agency).stream()))
        .distinct()
        .flatMap(agency -> pool(lineage, agency, affected.period()).stream());
  }

  private Optional<PeriodAgencies> pool(Lineage lineage, String agency, JudgedPeriod period) {
    if (!(lineage.of(agency, period.period()) instanceof Origin.Pooled(var predecessors))) {
      return Optional.empty();
    }
    var unit = agency + POOLED;
    var members = members(agency, predecessors, period.tree());
    return spell(agency, period.day())
        .map(spell -> period.over(period.tree().pooling(unit, spell, members)))
        .map(pooled -> new PeriodAgencies(pooled, Set.of(unit)));
  }

  /** The topmost of them: who is below another member is counted with it, once. */
  private static List<String> members(
      String agency, Collection<String> predecessors, AgencyTree tree) {
    var all = new TreeSet<>(predecessors);
    all.add(agency);
    return all.stream().filter(code -> tree.above(code).stream().noneMatch(all::contains)).toList();
  }

  /** What the agency was on the day that decides; where it had not begun, what it began as. */
  private Optional<Spell> spell(String agency, LocalDate day) {
    return catalogue
        .find(agency)
        .flatMap(found -> found.on(day).or(() -> found.spells().stream().findFirst()));
  }
}
