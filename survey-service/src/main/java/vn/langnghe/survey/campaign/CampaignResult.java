package vn.langnghe.survey.campaign;

import java.util.List;
import vn.langnghe.runtime.problem.FieldError;

/** What became of a request to create, change or close a campaign. */
sealed interface CampaignResult {

  record Created(CampaignView campaign) implements CampaignResult {}

  record Stored(CampaignView campaign) implements CampaignResult {}

  record Unknown(String code) implements CampaignResult {}

  /** Questionnaire or estimator would change. */
  record Fixed(String code) implements CampaignResult {}

  record Faulty(List<FieldError> errors) implements CampaignResult {}
}
