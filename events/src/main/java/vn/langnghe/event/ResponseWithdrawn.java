package vn.langnghe.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A response was taken back: every index is as if it had never been sent.
 *
 * @param id the response's id
 * @param revision one more than the content that it takes back
 * @param agency the agency that was judged by that content
 * @param reason why
 * @param changedAt when the withdrawal was stored
 */
public record ResponseWithdrawn(
    UUID id, long revision, String agency, CorrectionReason reason, Instant changedAt)
    implements Event {

  @Override
  public String key() {
    return agency;
  }
}
