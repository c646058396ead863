package vn.langnghe.survey.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.agency.AgencyDirectory;
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
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Questionnaires questionnaires;
  private final AgencyDirectory agencies;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Map<String, CampaignTerms> terms;

  public OpenCampaigns(Questionnaires questionnaires, AgencyDirectory agencies) {
    this.questionnaires = questionnaires;
    this.agencies = agencies;
  }

  void start(@Observes StartupEvent event) {
    read();
    agencies.all();
    Thread.ofPlatform().daemon().name("open-campaigns").start(this::follow);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
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

  private void follow() {
    try {
      while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        refresh();
      }
    } catch (InterruptedException e) {
      LOG.debug("campaigns are no longer followed");
    }
  }

  private void refresh() {
    try {
      read();
      // The directory refreshes itself on the thread that asks: better here than there.
      agencies.all();
    } catch (RuntimeException e) {
      // What is known stays: while the database is away no answer is stored anyway.
      LOG.warnf("campaigns may be out of date: %s", e.getMessage());
    }
  }

  private synchronized void read() {
    terms = QuarkusTransaction.requiringNew().call(this::stored);
  }

  private Map<String, CampaignTerms> stored() {
    return Campaign.<Campaign>streamAll()
        .flatMap(
            campaign ->
                questionnaires.find(campaign.questionnaire).stream()
                    .map(questionnaire -> CampaignTerms.of(campaign, questionnaire)))
        .collect(Collectors.toUnmodifiableMap(CampaignTerms::code, found -> found));
  }
}
