package vn.langnghe.survey.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.runtime.sql.StoredRows;
import vn.langnghe.survey.questionnaire.Questionnaires;

/**
 * The terms of every campaign in memory, for the hot path, which runs where nothing may wait for
 * the database. A change made here is seen at once, one made by another instance after at most a
 * second.
 */
@Startup
@Singleton
public class OpenCampaigns {

  private static final Logger LOG = Logger.getLogger(OpenCampaigns.class);

  private final Questionnaires questionnaires;
  private final AgencyDirectory agencies;
  private final StoredRows rows;
  private volatile @Nullable Map<String, CampaignTerms> terms;
  private volatile boolean stale;

  public OpenCampaigns(Questionnaires questionnaires, AgencyDirectory agencies, StoredRows rows) {
    this.questionnaires = questionnaires;
    this.agencies = agencies;
    this.rows = rows;
  }

  void start(@Observes StartupEvent event) {
    read();
    agencies.all();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged changed) {
    read();
  }

  public Optional<CampaignTerms> find(String code) {
    var known = terms;
    if (known == null) {
      throw new IllegalStateException("the campaigns were never read");
    }
    return Optional.ofNullable(known.get(code));
  }

  /** Learns what another instance has changed; the directory refreshes itself when it is asked. */
  @Scheduled(
      every = "1s",
      identity = "open-campaigns",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    try {
      read();
      agencies.all();
      stale = false;
    } catch (RuntimeException e) {
      // What is known stays: while the database is away no answer is stored anyway.
      if (!stale) {
        LOG.warnf("campaigns may be out of date: %s", e.getMessage());
      }
      stale = true;
    }
  }

  private synchronized void read() {
    terms =
        stored().stream()
            .collect(Collectors.toUnmodifiableMap(CampaignTerms::code, found -> found));
  }

  /** All at once; where one of them cannot even be loaded, each by itself. */
  private List<CampaignTerms> stored() {
    try {
      var all = QuarkusTransaction.requiringNew().call(Campaign::all);
      return rows.read("campaign", all, campaign -> campaign.code, this::terms);
    } catch (RuntimeException fault) {
      if (DatabaseAway.isWhy(fault)) {
        throw fault;
      }
      var codes = QuarkusTransaction.requiringNew().call(Campaign::codes);
      return rows.read(
          "campaign",
          codes,
          code -> code,
          code ->
              QuarkusTransaction.requiringNew()
                  .call(() -> Campaign.find(code))
                  .flatMap(this::terms));
    }
  }

  private Optional<CampaignTerms> terms(Campaign campaign) {
    return questionnaires
        .find(campaign.questionnaire)
        .map(questionnaire -> CampaignTerms.of(campaign, questionnaire));
  }
}
