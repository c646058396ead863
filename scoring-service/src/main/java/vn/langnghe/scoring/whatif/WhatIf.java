package vn.langnghe.scoring.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Hypothesis;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.estimate.EstimatesConfig;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.Scored;
import vn.langnghe.scoring.tally.UnitScoring;
import vn.langnghe.scoring.whatif.Asked.Trial;

/** Evaluates a rubric over the kept facts twice: as they are, and with one thing otherwise. */
@ApplicationScoped
public class WhatIf {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private final Catalogue catalogue;
  private final LiveTables tables;
  private final UnitScoring scoring;
  private final Rubrics rubrics;
  private final EstimatesConfig config;
  private final Clock clock;

  public WhatIf(
      Catalogue catalogue,
      LiveTables tables,
      UnitScoring scoring,
      Rubrics rubrics,
      EstimatesConfig config,
      Clock clock) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.scoring = scoring;
    this.rubrics = rubrics;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  WhatIfView answer(Asked asked) {
    if (catalogue.find(asked.agency()).isEmpty()) {
      throw ScoringProblem.AGENCY_NOT_FOUND.with(asked.agency());
    }
    var period = asked.period();
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    var day = period.decisiveDay(today);
    var tree = new AgencyTree(catalogue.agencies().values(), period.firstDay(), day);
    var facts = tables.load(tree.within(asked.agency()), List.of(period));
    var now =
        scoring.score(facts, tree, asked.agency(), period, day).stream()
            .filter(scored -> scored.rubric().index().equals(asked.index()))
            .findFirst()
            .orElseThrow(() -> notJudged(asked, day));
    var route =
        Route.to(asked.criterion(), now.rubric().root())
            .orElseThrow(
                () -> ScoringProblem.UNKNOWN_CRITERION.with(asked.index(), asked.criterion()));
    var spot = new AgencyPeriod(asked.agency(), period);
    var then =
        scoring
            .suppose(facts, tree, spot, day, asked.index(), hypothesis(asked, route, now))
            .orElseThrow();
    return WhatIfView.of(asked, route, rubrics.definition(now.rubric()), now.tree(), then.tree());
  }

  private RuntimeException notJudged(Asked asked, LocalDate day) {
    return rubrics.valid(asked.index(), day).isEmpty()
        ? ScoringProblem.INDEX_NOT_FOUND.with(asked.index())
        : ScoringProblem.NOT_JUDGED.with(asked.index(), asked.agency(), asked.period());
  }

  private Hypothesis hypothesis(Asked asked, Route route, Scored now) {
    return switch (asked.trial()) {
      case Trial.Points(var points) ->
          appraised(
              asked,
              route,
              now,
              new Claim.Points(
                  points == null ? better(route, WhatIfView.value(route, now.tree())) : points));
      case Trial.Inputs(var values) -> {
        values.keySet().forEach(measure -> check(measure, now));
        yield appraised(asked, route, now, new Claim.Inputs(values));
      }
      case Trial.Answers(var people, var level) -> moreAnswers(asked, route, now, people, level);
    };
  }

  private static Hypothesis appraised(Asked asked, Route route, Scored now, Claim claim) {
    if (!WhatIfView.isInPoints(now.rubric(), route)) {
      throw ScoringProblem.NOT_IN_POINTS.with(asked.index(), asked.criterion());
    }
    return new Hypothesis.Appraised(asked.criterion(), claim);
  }

  /** One more point; of a penalty, one less taken away. The rule keeps it within its bounds. */
  private static BigDecimal better(Route route, @Nullable BigDecimal value) {
    var known = value == null ? BigDecimal.ZERO : value;
    return route.isPenalty() ? known.negate().subtract(ONE).max(BigDecimal.ZERO) : known.add(ONE);
  }

  private void check(String measure, Scored now) {
    if (!rubrics.measuresOf(now.rubric()).contains(measure)) {
      throw ScoringProblem.NOT_INPUTS.with(measure);
    }
  }

  private Hypothesis moreAnswers(Asked asked, Route route, Scored now, int people, int level) {
    var items = route.items();
    if (items.isEmpty()) {
      throw ScoringProblem.NO_ANSWERS_THERE.with(asked.index(), asked.criterion());
    }
    boolean few = now.n() > 0 && now.n() < config.fewestRespondents();
    if (few || WhatIfView.restsOnFew(now.tree(), config.fewestRespondents())) {
      throw ScoringProblem.FEW_ANSWERS.with();
    }
    var levels = new long[LevelCounts.CELLS - 1];
    levels[level - 1] = people;
    return new Hypothesis.MoreAnswers(items, LevelCounts.of(0, levels));
  }
}
