package vn.langnghe.scoring.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.evaluation.Scores;
import vn.langnghe.scoring.tally.FactTables;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.Scored;
import vn.langnghe.scoring.tally.UnitScoring;

/** A rubric that is not in force over the facts of a period. Nothing is stored or published. */
@ApplicationScoped
public class DryRun {

  /** Agencies in one run. */
  static final int MOST_AGENCIES = 200;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  /**
   * What one agency would get.
   *
   * @param agency agency code
   * @param value the value by the draft, null where there is nothing to judge
   * @param grade its class, null where the draft has none
   * @param score the tree by the draft
   * @param liveMethod rubric and version in force, null where none judges the agency
   * @param liveValue the value by that one over the same facts
   * @param difference value less live value, null where one of them is missing
   */
  public record Trial(
      String agency,
      @Nullable BigDecimal value,
      @Nullable String grade,
      IndexScored.Score score,
      @Nullable String liveMethod,
      @Nullable BigDecimal liveValue,
      @Nullable BigDecimal difference) {}

  private final Catalogue catalogue;
  private final LiveTables tables;
  private final UnitScoring scoring;
  private final Clock clock;

  public DryRun(Catalogue catalogue, LiveTables tables, UnitScoring scoring, Clock clock) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.scoring = scoring;
    this.clock = clock;
  }

  /**
   * Evaluates a draft.
   *
   * @param agencies codes of agencies; those on levels that the draft does not judge are left out
   * @param parent when not null, the agencies directly below it are judged too
   */
  @Transactional
  public List<Trial> run(
      Rubric draft, Period period, List<String> agencies, @Nullable String parent) {
    var until = clock.instant().plus(LONGEST);
    var day = period.decisiveDay(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    var tree = new AgencyTree(catalogue.agencies().values(), period.firstDay(), day);
    var judged = judged(draft, tree, agencies, parent, period);
    var leaves = new HashSet<String>();
    judged.forEach(agency -> leaves.addAll(tree.within(agency)));
    var facts = tables.load(leaves, List.of(period));
    var trials = new ArrayList<Trial>();
    for (var agency : judged) {
      if (clock.instant().isAfter(until)) {
        throw ScoringProblem.DRY_RUN_TOO_LONG.with(LONGEST.toSeconds());
      }
      trials.add(trial(draft, facts, tree, agency, period));
    }
    return trials;
  }

  private static List<String> judged(
      Rubric draft,
      AgencyTree tree,
      List<String> agencies,
      @Nullable String parent,
      Period period) {
    var asked = new ArrayList<>(agencies);
    if (parent != null) {
      asked.add(parent);
    }
    for (var agency : asked) {
      if (tree.level(agency).isEmpty()) {
        throw ScoringProblem.UNKNOWN_AGENCY.with(agency, period);
      }
    }
    var all = new ArrayList<>(agencies);
    if (parent != null) {
      all.addAll(tree.children(parent));
    }
    var judged =
        all.stream()
            .distinct()
            .filter(agency -> draft.levels().contains(tree.level(agency).orElse("")))
            .sorted()
            .toList();
    if (judged.size() > MOST_AGENCIES) {
      throw ScoringProblem.TOO_MANY_AGENCIES.with(MOST_AGENCIES, judged.size());
    }
    return judged;
  }

  private Trial trial(
      Rubric draft, FactTables facts, AgencyTree tree, String agency, Period period) {
    var day = period.decisiveDay(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    var inForce = scoring.score(facts, tree, agency, period, day);
    var scored = scoring.trial(draft, facts, tree, agency, period, inForce);
    var live =
        inForce.stream()
            .filter(one -> one.rubric().index().equals(draft.index()))
            .findFirst()
            .orElse(null);
    var value = scored.tree().value();
    var liveValue = live == null ? null : live.tree().value();
    var grade = draft.grade(value);
    return new Trial(
        agency,
        value,
        grade == null ? null : grade.code(),
        Scores.of(scored, agency, period, null).score(),
        live == null ? null : method(live),
        liveValue,
        value == null || liveValue == null ? null : value.subtract(liveValue));
  }

  private static String method(Scored scored) {
    return scored.rubric().method();
  }
}
