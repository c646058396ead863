package vn.langnghe.survey.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.survey.questionnaire.Questionnaire;

/**
 * What an answer must satisfy to be taken in a campaign.
 *
 * @param agencies agencies that are judged; empty means all
 * @param opensAt first instant of the campaign
 * @param endsAt first instant after the campaign
 * @param acceptsUntil late answers given before {@code endsAt} are taken until here
 */
public record CampaignTerms(
    String code,
    Questionnaire questionnaire,
    Estimator estimator,
    Set<String> agencies,
    Set<Channel> channels,
    Instant opensAt,
    Instant endsAt,
    Instant acceptsUntil) {

  /** Days are days of Việt Nam. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public CampaignTerms {
    agencies = Set.copyOf(agencies);
    channels = Set.copyOf(channels);
  }

  static CampaignTerms of(Campaign campaign, Questionnaire questionnaire) {
    var endsAt = endOf(campaign.closesOn, campaign.closedAt);
    return new CampaignTerms(
        campaign.code,
        questionnaire,
        campaign.estimator,
        Set.copyOf(campaign.agencies),
        Set.copyOf(campaign.channels),
        campaign.opensOn.atStartOfDay(ZONE).toInstant(),
        endsAt,
        endsAt.plus(Duration.ofDays(campaign.lateDays)));
  }

  static Instant endOf(LocalDate closesOn, @Nullable Instant closedAt) {
    var endOfLastDay = closesOn.plusDays(1).atStartOfDay(ZONE).toInstant();
    return closedAt != null && closedAt.isBefore(endOfLastDay) ? closedAt : endOfLastDay;
  }

  public boolean asksAbout(String agency) {
    return agencies.isEmpty() || agencies.contains(agency);
  }
}
