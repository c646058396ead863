package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Period;
import vn.langnghe.scoring.catalogue.AgencyTree;
import vn.langnghe.scoring.estimates.LiveEstimates;
import vn.langnghe.scoring.facts.Cell;
import vn.langnghe.scoring.facts.ItemPositions;
import vn.langnghe.scoring.maths.Evaluation;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.rubric.Rubrics;

/** Every rubric that judges a unit in a period; an index after those that it imports. */
@ApplicationScoped
public class UnitScoring {

  private final Rubrics rubrics;
  private final ItemPositions positions;
  private final LiveEstimates estimates;

  public UnitScoring(Rubrics rubrics, ItemPositions positions, LiveEstimates estimates) {
    this.rubrics = rubrics;
    this.positions = positions;
    this.estimates = estimates;
  }

  /** The day that decides rubrics and tree: the last of the period, or today while it runs. */
  public static LocalDate decisiveDay(Period period, LocalDate today) {
    if (today.isBefore(period.firstDay())) {
      return period.firstDay();
    }
    return today.isAfter(period.lastDay()) ? period.lastDay() : today;
  }

  public List<Scored> score(
      FactTables tables, AgencyTree tree, String agency, Period period, LocalDate day) {
    var level = tree.level(agency).orElse("");
    var tally = new UnitTally(tables, tree, agency, period);
    var results = new HashMap<String, Scored>();
    var inOrder = new ArrayList<Scored>();
    for (var rubric : rubrics.on(day)) {
      if (rubric.levels().contains(level)) {
        var scored = score(rubric, tally, results);
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
    return score(draft, new UnitTally(tables, tree, agency, period), before);
  }

  private Scored score(Rubric rubric, UnitTally tally, Map<String, Scored> before) {
    var survey = rubric.survey();
    var pool = survey == null ? null : tally.pool(survey.questionnaire(), survey.estimator());
    var facts =
        new RubricFacts(rubric, tally, rubrics.measures(), pool, positions(survey, pool), before);
    var tree = Evaluation.evaluate(rubric, facts);
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
