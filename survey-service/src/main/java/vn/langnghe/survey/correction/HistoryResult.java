package vn.langnghe.survey.correction;

import java.util.List;

/** The history of a response, or why it is not shown. */
sealed interface HistoryResult permits HistoryResult.Found, CorrectionResult.Refused {

  /**
   * @param revisions oldest first
   * @param current the revision that counts now
   */
  record Found(List<RevisionView> revisions, int current) implements HistoryResult {}
}
