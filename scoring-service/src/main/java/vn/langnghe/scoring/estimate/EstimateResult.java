package vn.langnghe.scoring.estimate;

/** What became of a question for estimates. */
public sealed interface EstimateResult {

  /**
   * @param view the estimates
   */
  record Estimated(EstimatesView view) implements EstimateResult {}

  /** No rubric of this index is in force on the day that decides. */
  record UnknownIndex() implements EstimateResult {}

  /** The index is not made of the answers to a survey. */
  record NotFromAnswers() implements EstimateResult {}

  /** No agency has this code. */
  record UnknownAgency() implements EstimateResult {}

  /** The index rests on a sample, and no campaign was named. */
  record CampaignNeeded() implements EstimateResult {}
}
