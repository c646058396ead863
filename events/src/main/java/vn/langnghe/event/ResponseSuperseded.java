package vn.langnghe.event;

import java.time.Instant;

/**
 * A response was corrected: from now on only the new content counts. The highest revision of an id
 * is the truth, whatever the order of arrival; the first submission has revision 1.
 *
 * @param revision one more with each correction, from 2
 * @param reason why
 * @param changedAt when the correction was stored
 * @param response the whole new content, under the same id
 */
public record ResponseSuperseded(
    long revision, CorrectionReason reason, Instant changedAt, ResponseSubmitted response)
    implements Event {

  @Override
  public String key() {
    return response.agency();
  }
}
