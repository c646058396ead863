package vn.langnghe.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen answered a questionnaire. No free text and no identity.
 *
 * @param id the response's id, named by the client; also the event's id
 * @param campaign code of the campaign
 * @param questionnaire code of the questionnaire version, for example {@code SIPAS-2023}
 * @param agency code of the agency that was judged
 * @param estimator what the campaign's answers stand for
 * @param channel how the answer reached us
 * @param occurredAt when the citizen answered (device time); decides the periods
 * @param receivedAt when it was stored
 * @param strata coarse respondent strata, for example {@code {"gender":"female","age":"25-34"}}
 * @param answers score 1..5 by item code; null means "no experience"; an item that is absent was
 *     not answered
 */
public record ResponseSubmitted(
    UUID id,
    String campaign,
    String questionnaire,
    String agency,
    Estimator estimator,
    Channel channel,
    Instant occurredAt,
    Instant receivedAt,
    Map<String, String> strata,
    Map<String, @Nullable Integer> answers)
    implements Event {

  @Override
  public String key() {
    return agency;
  }
}
