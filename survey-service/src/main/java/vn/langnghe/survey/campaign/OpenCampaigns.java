package vn.langnghe.survey.campaign;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.sql.StoredRows;
import vn.langnghe.runtime.telemetry.WordlessTrace;
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
        LOG.warn("campaigns may be out of date", WordlessTrace.of(e));
      }
      stale = true;
    }
  }

  private synchronized void read() {
    terms =
        rows.readEntities("campaign", Campaign.ALL, this::terms).stream()
            .collect(Collectors.toUnmodifiableMap(CampaignTerms::code, found -> found));
  }

  private Optional<CampaignTerms> terms(Campaign campaign) {
    return questionnaires
        .find(campaign.questionnaire)
        .map(questionnaire -> CampaignTerms.of(campaign, questionnaire));
  }
}
