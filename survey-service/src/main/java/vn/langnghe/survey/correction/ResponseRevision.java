package vn.langnghe.survey.correction;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.survey.response.CheckedResponse;

/**
 * A response as it stood after one submission, correction or withdrawal.
 *
 * @param number 1 for the first submission, one more with each change
 * @param reason why it was changed, null for the first submission
 * @param changedAt when this revision was stored
 * @param changedBy account that sent this revision
 * @param agency the judged agency; of a withdrawal: the agency of what was taken back
 * @param content null when the response was taken back
 */
record ResponseRevision(
    UUID id,
    String campaign,
    int number,
    @Nullable CorrectionReason reason,
    Instant changedAt,
    String changedBy,
    String agency,
    @Nullable Content content) {

  /**
   * What the citizen said.
   *
   * @param answerLine one character per item, as in {@link CheckedResponse}
   * @param contentHash SHA-256 of the canonical content, hexadecimal
   */
  record Content(
      Channel channel,
      Instant occurredAt,
      String answerLine,
      SortedMap<String, String> strata,
      String contentHash) {}

  /** What became of the response with this revision. */
  enum State {
    SUBMITTED,
    SUPERSEDED,
    WITHDRAWN
  }

  State state() {
    if (content == null) {
      return State.WITHDRAWN;
    }
    return number == 1 ? State.SUBMITTED : State.SUPERSEDED;
  }

  boolean says(String hash) {
    return content != null && content.contentHash().equals(hash);
  }

  ResponseRevision superseded(
      CheckedResponse by, CorrectionReason why, Instant when, String account) {
    return new ResponseRevision(
        id,
        campaign,
        number + 1,
        why,
        when,
        account,
        by.agency(),
        new Content(by.channel(), by.occurredAt(), by.answerLine(), by.strata(), by.contentHash()));
  }

  ResponseRevision withdrawn(CorrectionReason why, Instant when, String account) {
    return new ResponseRevision(id, campaign, number + 1, why, when, account, agency, null);
  }
}
