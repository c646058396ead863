package vn.langnghe.scoring.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.admission.AdmittedCampaigns;
import vn.langnghe.scoring.admission.AdmittedCampaigns.Range;
import vn.langnghe.scoring.cell.Months;

/**
 * What somebody decides.
 *
 * @param id named by the client: the same order may come again
 * @param index index code
 * @param campaign code of the campaign, or {@link AdmittedCampaigns#EVERY}
 * @param admitted whether its answers count
 * @param from first month; null from the beginning
 * @param to last month; null without end
 * @param reason why
 * @param by account that decides
 */
record AdmissionOrder(
    UUID id,
    String index,
    String campaign,
    boolean admitted,
    @Nullable Period from,
    @Nullable Period to,
    String reason,
    String by) {

  boolean sameAs(CampaignAdmission made) {
    return made.index().equals(index)
        && made.campaign().equals(campaign)
        && made.admitted() == admitted
        && range(made.from(), made.to()).equals(range(from, to))
        && made.reason().equals(reason);
  }

  boolean endsBeforeItBegins() {
    return from != null && to != null && to.lastDay().isBefore(from.firstDay());
  }

  /** Every campaign was admitted once, before there were decisions, and never again. */
  boolean admitsEveryCampaign() {
    return admitted && campaign.equals(AdmittedCampaigns.EVERY);
  }

  Range range() {
    return admitted ? range(from, to) : Range.NONE;
  }

  static Range range(@Nullable Period from, @Nullable Period to) {
    return new Range(
        from == null ? null : Months.of(from.months().getFirst()),
        to == null ? null : Months.of(to.months().getLast()));
  }
}
