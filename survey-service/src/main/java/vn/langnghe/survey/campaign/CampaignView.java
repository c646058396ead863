package vn.langnghe.survey.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Text;

/** A campaign as anybody may read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campaign", description = "Một đợt khảo sát. / A campaign.")
public record CampaignView(
    String code,
    Text name,
    String questionnaire,
    Estimator estimator,
    List<String> agencies,
    List<Channel> channels,
    LocalDate opensOn,
    LocalDate closesOn,
    @Schema(description = "Số ngày còn nhận câu trả lời ngoại tuyến sau khi đóng. / Late days.")
        int lateDays,
    State state,
    @Schema(description = "Thời điểm đóng sớm, nếu có. / When it was closed early, if it was.")
        @Nullable Instant closedAt) {

  public CampaignView {
    agencies = List.copyOf(agencies);
    channels = List.copyOf(channels);
  }

  /** Where a campaign stands at this moment. */
  public enum State {
    PLANNED,
    OPEN,
    CLOSED
  }

  static CampaignView of(Campaign campaign, Instant now) {
    return new CampaignView(
        campaign.code,
        campaign.name(),
        campaign.questionnaire,
        campaign.estimator,
        campaign.agencies,
        campaign.channels,
        campaign.opensOn,
        campaign.closesOn,
        campaign.lateDays,
        state(campaign, now),
        campaign.closedAt);
  }

  private static State state(Campaign campaign, Instant now) {
    if (!now.isBefore(CampaignTerms.endOf(campaign.closesOn, campaign.closedAt))) {
      return State.CLOSED;
    }
    var opensAt = campaign.opensOn.atStartOfDay(CampaignTerms.ZONE).toInstant();
    return now.isBefore(opensAt) ? State.PLANNED : State.OPEN;
  }
}
