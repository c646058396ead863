package vn.langnghe.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.survey.campaign.OpenCampaigns;

/** Counts a campaign's responses per agency. */
@ApplicationScoped
public class Progress {

  private static final String COUNT =
      """
      select agency, count(*) as n, max(received_at) as last
      from response where campaign = ? group by agency order by agency
      """;

  /** One agency's count. */
  public record AgencyProgress(String agency, long responses, Instant lastReceivedAt) {}

  /** A campaign's counts; agencies without responses are absent. */
  public record ProgressView(String campaign, long responses, List<AgencyProgress> agencies) {}

  private final AgroalDataSource database;
  private final OpenCampaigns campaigns;

  public Progress(AgroalDataSource database, OpenCampaigns campaigns) {
    this.database = database;
    this.campaigns = campaigns;
  }

  @Transactional
  Optional<ProgressView> of(String campaign) {
    return campaigns.find(campaign).map(terms -> count(terms.code()));
  }

  private ProgressView count(String campaign) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, campaign);
      var agencies = new ArrayList<AgencyProgress>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          agencies.add(
              new AgencyProgress(
                  rows.getString("agency"),
                  rows.getLong("n"),
                  rows.getObject("last", OffsetDateTime.class).toInstant()));
        }
      }
      long all = agencies.stream().mapToLong(AgencyProgress::responses).sum();
      return new ProgressView(campaign, all, agencies);
    } catch (SQLException e) {
      throw new IllegalStateException("progress cannot be read", e);
    }
  }
}
