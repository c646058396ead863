package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Evaluation;
import vn.langnghe.index.maths.Facts;
import vn.langnghe.index.maths.Hypothesis;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.WhatIfFacts;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.agency.AgencyTree;
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

  public List<Scored> score(
      FactTables tables, AgencyTree tree, String agency, Period period, LocalDate day) {
    return score(tables, tree, new AgencyPeriod(agency, period), day, AS_THEY_ARE);
  }

  /**
   * What one index would be if one thing were otherwise; empty where it does not judge the unit.
   */
  public Optional<Scored> suppose(
      FactTables tables,
      AgencyTree tree,
      AgencyPeriod spot,
      LocalDate day,
      String index,
      Hypothesis hypothesis) {
    return score(
            tables,
            tree,
            spot,
            day,
            (rubric, facts) ->
                rubric.index().equals(index) ? new WhatIfFacts(facts, hypothesis) : facts)
        .stream()
        .filter(scored -> scored.rubric().index().equals(index))
        .findFirst();
  }

  /** How the facts of a unit are looked at when a rubric judges them. */
  private interface View {
    Facts of(Rubric rubric, Facts facts);
  }

  private List<Scored> score(
      FactTables tables, AgencyTree tree, AgencyPeriod spot, LocalDate day, View view) {
    var level = tree.level(spot.agency()).orElse("");
    var tally = new UnitTally(tables, tree, spot.agency(), spot.period());
    var results = new HashMap<String, Scored>();
    var inOrder = new ArrayList<Scored>();
    for (var rubric : rubrics.on(day)) {
      if (rubric.levels().contains(level)) {
        var scored = score(rubric, tally, results, view);
        results.put(rubric.index(), scored);
        inOrder.add(scored);
      }
    }
    return inOrder;
  }

  /** What a rubric that is not in force would give, beside those that are. */
  public Scored trial(
      Rubric draft,
      FactTables tables,
      AgencyTree tree,
      String agency,
      Period period,
      List<Scored> live) {
    var before = new HashMap<String, Scored>();
    live.forEach(scored -> before.put(scored.rubric().index(), scored));
    return score(draft, new UnitTally(tables, tree, agency, period), before, AS_THEY_ARE);
  }

  private Scored score(Rubric rubric, UnitTally tally, Map<String, Scored> before, View view) {
    var survey = rubric.survey();
    var pool = survey == null ? null : tally.pool(survey.questionnaire(), survey.estimator());
    var facts =
        new RubricFacts(rubric, tally, rubrics.measures(), pool, positions(survey, pool), before);
    var tree = Evaluation.evaluate(rubric, view.of(rubric, facts));
    var estimate = pool == null ? null : estimates.unweighted(rubric, tree, pool.moments());
    return new Scored(rubric, tree, facts.asOf(), facts.counted(), estimate);
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
