package vn.langnghe.scoring.campaign;

/** What became of a decision. */
sealed interface AdmissionResult {

  /**
   * @param admission new and durable; every score follows it
   */
  record Decided(CampaignAdmission admission) implements AdmissionResult {}

  /**
   * @param admission what the same order made the first time
   */
  record DecidedBefore(CampaignAdmission admission) implements AdmissionResult {}

  /** The id stands for another decision. */
  record OtherContent() implements AdmissionResult {}

  /** There is no rubric of this index. */
  record UnknownIndex() implements AdmissionResult {}

  /** No answer can feed the index. */
  record NotFromAnswers() implements AdmissionResult {}

  /** The last month lies before the first. */
  record Backwards() implements AdmissionResult {}

  /** One campaign must be named to be admitted. */
  record NoCampaign() implements AdmissionResult {}

  /** The evaluation is too far behind the facts to wait for it. */
  record NotSettled() implements AdmissionResult {}
}
