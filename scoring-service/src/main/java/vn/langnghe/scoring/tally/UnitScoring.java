package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.index.maths.Evaluation;
import vn.langnghe.index.maths.Facts;
import vn.langnghe.index.maths.Hypothesis;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;
import vn.langnghe.index.maths.WhatIfFacts;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.index.rubric.Uses;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.ItemPositions;
import vn.langnghe.scoring.estimate.LiveEstimates;

/** Every rubric that judges a unit in a period; an index after those that it imports. */
@ApplicationScoped
public class UnitScoring {

  private static final View AS_THEY_ARE = (rubric, facts) -> facts;

  private final Rubrics rubrics;
  private final ItemPositions positions;
  private final LiveEstimates estimates;

  public UnitScoring(Rubrics rubrics, ItemPositions positions, LiveEstimates estimates) {
    this.rubrics = rubrics;
    this.positions = positions;
    this.estimates = estimates;
  }

  List<Scored> score(FactTables tables, JudgedPeriod period, String agency) {
    return score(tables, period, agency, AS_THEY_ARE);
  }

  /** The same if one thing were otherwise for one index. */
  List<Scored> score(
      FactTables tables, JudgedPeriod period, String agency, String index, Hypothesis hypothesis) {
    return score(
        tables,
        period,
        agency,
        (rubric, facts) ->
            rubric.index().equals(index) ? new WhatIfFacts(facts, hypothesis) : facts);
  }

  /** How the facts of a unit are looked at when a rubric judges them. */
  private interface View {
    Facts of(Rubric rubric, Facts facts);
  }

  private List<Scored> score(FactTables tables, JudgedPeriod period, String agency, View view) {
    var level = period.tree().level(agency).orElse("");
    var tally = new UnitTally(tables, period.tree(), agency, period.period());
    var results = new HashMap<String, Scored>();
    var inOrder = new ArrayList<Scored>();
    var unknowable = new HashSet<String>();
    for (var rubric : rubrics.on(period.day())) {
      var key = ScoreKey.live(rubric.index(), agency, period.period());
      if (tables.isUnknowable(key) || importsAny(rubric, unknowable)) {
        unknowable.add(rubric.index());
      } else if (rubric.levels().contains(level)) {
        var scored = score(rubric, tally, results, view);
        results.put(rubric.index(), scored);
        inOrder.add(scored);
      }
    }
    return inOrder;
  }

  private static boolean importsAny(Rubric rubric, Set<String> indexes) {
    return !indexes.isEmpty() && !Collections.disjoint(Uses.of(rubric.root()).imports(), indexes);
  }

  /** By a rubric that is not in force, which may import from those that are. */
  Scored score(
      FactTables tables, JudgedPeriod period, String agency, Rubric draft, List<Scored> inForce) {
    var imports = new HashMap<String, Scored>();
    inForce.forEach(scored -> imports.put(scored.rubric().index(), scored));
    var tally = new UnitTally(tables, period.tree(), agency, period.period());
    return score(draft, tally, imports, AS_THEY_ARE);
  }

  private Scored score(Rubric rubric, UnitTally tally, Map<String, Scored> before, View view) {
    var survey = rubric.survey();
    var pool =
        survey == null
            ? null
            : tally.pool(rubric.index(), survey.questionnaire(), survey.estimator());
    var facts =
        new RubricFacts(rubric, tally, rubrics.measures(), pool, positions(survey, pool), before);
    var tree = Evaluation.evaluate(rubric, view.of(rubric, facts));
    var estimate = pool == null ? null : estimate(rubric, tree, pool, tally.isReleased());
    var sources = new ScoreSources(facts.campaigns(), tally.admission(rubric.index()));
    return new Scored(rubric, tree, facts.asOf(), facts.counted(), estimate, sources);
  }

  private IndexScored.@Nullable Estimate estimate(
      Rubric rubric, ScoreTree tree, UnitTally.Pool pool, boolean released) {
    return released
        ? estimates.released(rubric, tree, pool.counts(), pool.moments())
        : estimates.unweighted(rubric, tree, pool.moments());
  }

  private Map<String, Integer> positions(
      Rubric.@Nullable Survey survey, UnitTally.@Nullable Pool pool) {
    if (survey == null || pool == null) {
      return Map.of();
    }
    var items =
        positions.items(survey.questionnaire(), pool.counts().length / Cell.COUNTS_PER_ITEM);
    var byItem = new HashMap<String, Integer>();
    for (int i = 0; i < items.size(); i++) {
      byItem.put(items.get(i), i);
    }
    return byItem;
  }
}
