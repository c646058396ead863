package vn.langnghe.survey.batch;

/** What became of a batch. */
sealed interface BatchOutcome permits BatchResult, BatchOutcome.WrongSize {

  /** Empty, or more than {@code max} responses: none was looked at. */
  record WrongSize(int max) implements BatchOutcome {}
}
