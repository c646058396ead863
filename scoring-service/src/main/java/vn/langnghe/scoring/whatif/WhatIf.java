package vn.langnghe.scoring.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Hypothesis;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.estimate.EstimatesConfig;
import vn.langnghe.scoring.tally.PeriodScorer;
import vn.langnghe.scoring.tally.ReleasedTables;
import vn.langnghe.scoring.tally.Scored;
import vn.langnghe.scoring.whatif.WhatIfQuestion.Change;

/** Evaluates a rubric over what is public twice: as they are, and with one thing otherwise. */
@ApplicationScoped
public class WhatIf {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private final Catalogue catalogue;
  private final ReleasedTables tables;
  private final PeriodScorer scorer;
  private final Rubrics rubrics;
  private final EstimatesConfig config;

  public WhatIf(
      Catalogue catalogue,
      ReleasedTables tables,
      PeriodScorer scorer,
      Rubrics rubrics,
      EstimatesConfig config) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.scorer = scorer;
    this.rubrics = rubrics;
    this.config = config;
  }

  @Transactional
  WhatIfResult answer(WhatIfQuestion question) {
    var agency = question.agency();
    if (catalogue.find(agency).isEmpty()) {
      return new WhatIfResult.UnknownAgency();
    }
    var period = scorer.judged(question.period());
    var scores = scorer.scores(period, List.of(agency), tables);
    var now = scores.of(question.index(), agency).orElse(null);
    if (now == null) {
      return rubrics.valid(question.index(), period.day()).isEmpty()
          ? new WhatIfResult.UnknownIndex()
          : new WhatIfResult.NotJudged();
    }
    var path = CriterionPath.to(question.criterion(), now.rubric().root()).orElse(null);
    if (path == null) {
      return new WhatIfResult.UnknownCriterion();
    }
    return refusal(question.change(), path, now)
        .orElseGet(
            () -> {
              var hypothesis = hypothesis(question, path, now);
              var then = scores.of(question.index(), agency, hypothesis).orElseThrow();
              var definition = rubrics.definition(now.rubric());
              return new WhatIfResult.Answered(
                  WhatIfView.of(question, path, definition, now.tree(), then.tree()));
            });
  }

  private Optional<WhatIfResult> refusal(Change change, CriterionPath path, Scored now) {
    return switch (change) {
      case Change.Points points -> notInPoints(path, now);
      case Change.Inputs(var values) -> {
        var measures = rubrics.measuresOf(now.rubric());
        yield values.keySet().stream()
            .filter(measure -> !measures.contains(measure))
            .findFirst()
            .<WhatIfResult>map(WhatIfResult.UnknownInput::new)
            .or(() -> notInPoints(path, now));
      }
      case Change.Answers answers -> {
        if (path.items().isEmpty()) {
          yield Optional.of(new WhatIfResult.NoAnswersThere());
        }
        yield restsOnFew(now) ? Optional.of(new WhatIfResult.FewAnswers()) : Optional.empty();
      }
    };
  }

  private static Optional<WhatIfResult> notInPoints(CriterionPath path, Scored now) {
    return WhatIfView.isInPoints(now.rubric(), path)
        ? Optional.empty()
        : Optional.of(new WhatIfResult.NotInPoints());
  }

  private boolean restsOnFew(Scored now) {
    boolean few = now.n() > 0 && now.n() < config.fewestRespondents();
    return few || WhatIfView.restsOnFew(now.tree(), config.fewestRespondents());
  }

  private static Hypothesis hypothesis(WhatIfQuestion question, CriterionPath path, Scored now) {
    return switch (question.change()) {
      case Change.Points(var points) ->
          new Hypothesis.Appraised(
              question.criterion(),
              new Claim.Points(
                  points == null ? better(path, WhatIfView.value(path, now.tree())) : points));
      case Change.Inputs(var values) ->
          new Hypothesis.Appraised(question.criterion(), new Claim.Inputs(values));
      case Change.Answers(var people, var level) -> {
        var levels = new long[LevelCounts.CELLS - 1];
        levels[level - 1] = people;
        yield new Hypothesis.MoreAnswers(path.items(), LevelCounts.of(0, levels));
      }
    };
  }

  /** One more point; of a penalty, one less taken away. The rule keeps it within its bounds. */
  private static BigDecimal better(CriterionPath path, @Nullable BigDecimal value) {
    var known = value == null ? BigDecimal.ZERO : value;
    return path.isPenalty() ? known.negate().subtract(ONE).max(BigDecimal.ZERO) : known.add(ONE);
  }
}
