package vn.langnghe.survey.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.survey.campaign.OpenCampaigns;

/** Counts a campaign's responses per agency, as they stand after corrections and withdrawals. */
@ApplicationScoped
public class Progress {

  /** All that was sent, from the index alone, less the few that changed, plus what they became. */
  private static final String COUNT =
      """
      with changed as (
        select distinct on (id) id, agency, state
        from response_change where campaign = ? order by id, revision desc),
      counted as (
        select agency, count(*) as n, max(received_at) as last
        from response where campaign = ? group by agency
        union all
        select r.agency, -1, null from changed join response r using (id)
        union all
        select c.agency, 1, r.received_at
        from changed c join response r using (id) where c.state = 'SUPERSEDED')
      select agency, sum(n)::bigint as n, max(last) as last
      from counted group by agency having sum(n) > 0 order by agency
      """;

  /** One agency's count. */
  public record AgencyProgress(String agency, long responses, Instant lastReceivedAt) {}

  /** A campaign's counts; agencies without responses are absent. */
  public record ProgressView(String campaign, long responses, List<AgencyProgress> agencies) {}

  private final Database database;
  private final OpenCampaigns campaigns;

  public Progress(Database database, OpenCampaigns campaigns) {
    this.database = database;
    this.campaigns = campaigns;
  }

  @Transactional
  Optional<ProgressView> of(String campaign) {
    return campaigns.find(campaign).map(terms -> count(terms.code()));
  }

  private ProgressView count(String campaign) {
    var agencies =
        database.list(
            COUNT,
            row -> new AgencyProgress(row.text("agency"), row.count("n"), row.instant("last")),
            campaign,
            campaign);
    long all = agencies.stream().mapToLong(AgencyProgress::responses).sum();
    return new ProgressView(campaign, all, agencies);
  }
}
