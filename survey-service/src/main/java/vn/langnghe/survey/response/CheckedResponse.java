package vn.langnghe.survey.response;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.survey.campaign.CampaignTerms;

/**
 * A response that may be stored.
 *
 * @param answers scores by item code, as the client sent them
 * @param answerLine the same, one character per item in the questionnaire's order: {@code 1..5},
 *     {@code -} for no experience, {@code .} for not answered
 * @param contentHash SHA-256 of the canonical content, hexadecimal
 * @param collector who sent it
 * @param trace the W3C trace of the request that brought it, if any
 */
public record CheckedResponse(
    UUID id,
    CampaignTerms campaign,
    String agency,
    Channel channel,
    Instant occurredAt,
    Instant receivedAt,
    Map<String, @Nullable Integer> answers,
    String answerLine,
    SortedMap<String, String> strata,
    String contentHash,
    String collector,
    @Nullable String trace) {

  public CheckedResponse in(@Nullable String trace) {
    return new CheckedResponse(
        id,
        campaign,
        agency,
        channel,
        occurredAt,
        receivedAt,
        answers,
        answerLine,
        strata,
        contentHash,
        collector,
        trace);
  }

  public ResponseSubmitted event() {
    return new ResponseSubmitted(
        id,
        campaign.code(),
        campaign.questionnaire().code(),
        agency,
        campaign.estimator(),
        channel,
        occurredAt,
        receivedAt,
        strata,
        answers);
  }
}
