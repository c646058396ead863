package vn.langnghe.feedback.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.Channel;

/**
 * What the citizen sent, word for word; kept sealed, and compared when the same id comes again.
 *
 * @param agency the agency first addressed
 * @param occurredAt when the citizen sent it, as told by the client; null: when it reached us
 * @param sender null for an anonymous case
 */
public record Submission(
    CaseKind kind,
    String agency,
    String category,
    Channel channel,
    @Nullable Instant occurredAt,
    String subject,
    String text,
    @Nullable Sender sender) {

  /** Who sent it, as far as told. */
  public record Sender(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {}
}
