package vn.langnghe.survey.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.StoredRows;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.questionnaire.Questionnaires;

/** Creates, changes, closes and lists campaigns. */
@ApplicationScoped
public class CampaignRegister {

  private final Questionnaires questionnaires;
  private final AgencyDirectory agencies;
  private final StoredRows rows;
  private final Event<CampaignChanged> changes;
  private final Clock clock;

  public CampaignRegister(
      Questionnaires questionnaires,
      AgencyDirectory agencies,
      StoredRows rows,
      Event<CampaignChanged> changes,
      Clock clock) {
    this.changes = changes;
    this.questionnaires = questionnaires;
    this.agencies = agencies;
    this.rows = rows;
    this.clock = clock;
  }

  @Transactional
  CampaignResult put(String code, PlannedCampaign plan) {
    var errors = check(plan);
    if (!errors.isEmpty()) {
      return new CampaignResult.Faulty(errors);
    }
    changes.fire(new CampaignChanged(code));
    boolean created = Campaign.insert(new Campaign(code, plan));
    var campaign = Campaign.find(code).orElseThrow();
    if (created) {
      campaign.change(plan);
      return new CampaignResult.Created(view(campaign));
    }
    if (!campaign.sameMeaning(plan)) {
      return new CampaignResult.Fixed(code);
    }
    campaign.change(plan);
    return new CampaignResult.Stored(view(campaign));
  }

  @Transactional
  CampaignResult close(String code) {
    return Campaign.find(code)
        .<CampaignResult>map(
            campaign -> {
              if (campaign.closedAt == null) {
                campaign.closedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                changes.fire(new CampaignChanged(code));
              }
              return new CampaignResult.Stored(view(campaign));
            })
        .orElseGet(() -> new CampaignResult.Unknown(code));
  }

  List<CampaignView> newest() {
    return rows.readEntities(
        "campaign list", Campaign.NEWEST, campaign -> Optional.of(view(campaign)));
  }

  @Transactional
  Optional<CampaignView> find(String code) {
    return Campaign.find(code).map(this::view);
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, clock.instant());
  }

  private List<FieldError> check(PlannedCampaign plan) {
    var errors = new ArrayList<FieldError>();
    if (questionnaires.find(plan.questionnaire()).isEmpty()) {
      errors.add(
          FieldError.of(
              "questionnaire", SurveyProblem.UNKNOWN_QUESTIONNAIRE, plan.questionnaire()));
    }
    if (plan.closesOn().isBefore(plan.opensOn())) {
      errors.add(
          FieldError.of("closesOn", SurveyProblem.INVALID_DATES, plan.opensOn(), plan.closesOn()));
    }
    for (int i = 0; i < plan.agencies().size(); i++) {
      var agency = plan.agencies().get(i);
      if (agencies.find(agency).isEmpty()) {
        errors.add(FieldError.of("agencies[" + i + "]", SurveyProblem.UNKNOWN_AGENCY, agency));
      }
    }
    return errors;
  }
}
