package vn.langnghe.scoring.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Period;
import vn.langnghe.event.Unit;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.estimate.EstimateResult.CampaignNeeded;
import vn.langnghe.scoring.estimate.EstimateResult.Estimated;
import vn.langnghe.scoring.estimate.EstimateResult.NotFromAnswers;
import vn.langnghe.scoring.estimate.EstimateResult.UnknownAgency;
import vn.langnghe.scoring.estimate.EstimateResult.UnknownIndex;

/** Estimates on request: for an index in percent, an agency and a period. */
@ApplicationScoped
public class Estimates {

  private final Rubrics rubrics;
  private final Catalogue catalogue;
  private final EstimateReport report;
  private final Clock clock;

  public Estimates(Rubrics rubrics, Catalogue catalogue, EstimateReport report, Clock clock) {
    this.rubrics = rubrics;
    this.catalogue = catalogue;
    this.report = report;
    this.clock = clock;
  }

  /**
   * @param campaign the sample's campaign; a pulse has none
   */
  @Transactional
  EstimateResult of(String index, String agency, Period period, @Nullable String campaign) {
    var day = period.decisiveDay(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    var rubric = rubrics.valid(index, day).orElse(null);
    if (rubric == null) {
      return new UnknownIndex();
    }
    var survey = rubric.survey();
    if (survey == null || rubric.unit() != Unit.PERCENT) {
      return new NotFromAnswers();
    }
    var agencies = catalogue.agencies();
    if (!agencies.containsKey(agency)) {
      return new UnknownAgency();
    }
    boolean sample = survey.estimator() == Estimator.SAMPLE;
    if (sample && campaign == null) {
      return new CampaignNeeded();
    }
    var within = new AgencyTree(agencies.values(), period.firstDay(), day).within(agency);
    return new Estimated(
        report.answer(
            new EstimateReport.Question(
                rubric, agency, within, period, day, sample ? campaign : null)));
  }
}
