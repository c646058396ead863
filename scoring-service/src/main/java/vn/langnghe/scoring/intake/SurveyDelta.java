package vn.langnghe.scoring.intake;

import vn.langnghe.scoring.cell.AnswerSums;

/** What responses add to one cell and take from it. */
final class SurveyDelta {

  private final AnswerSums sums = new AnswerSums();
  private boolean took;

  void add(SurveyFact.Content content) {
    sums.add(content.answers(), content.receivedAt());
  }

  void take(SurveyFact.Content content) {
    sums.take(content.answers());
    took = true;
  }

  AnswerSums sums() {
    return sums;
  }

  /** Whether anything was taken away: then the cell's newest response must be looked up. */
  boolean took() {
    return took;
  }
}
