package vn.langnghe.survey.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import vn.langnghe.survey.questionnaire.Questionnaires;

/**
 * The terms of every campaign in memory, for the hot path. A change made by another instance is
 * seen after at most a second, one made here at once.
 */
@Singleton
public class OpenCampaigns {

  private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

  private record Snapshot(Map<String, CampaignTerms> terms, long readAt, boolean wasRead) {
    boolean fresh() {
      return wasRead && System.nanoTime() - readAt < STALE_NANOS;
    }
  }

  private final Questionnaires questionnaires;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Snapshot snapshot;

  public OpenCampaigns(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
    this.snapshot = new Snapshot(Map.of(), 0, false);
  }

  public Optional<CampaignTerms> find(String code) {
    return Optional.ofNullable(current().terms().get(code));
  }

  /** Waits for a read under way, which may have missed the change. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged changed) {
    reading.lock();
    try {
      snapshot =
          new Snapshot(snapshot.terms(), System.nanoTime() - STALE_NANOS, snapshot.wasRead());
    } finally {
      reading.unlock();
    }
  }

  private Snapshot current() {
    var seen = snapshot;
    if (seen.fresh()) {
      return seen;
    }
    reading.lock();
    try {
      return snapshot.fresh() ? snapshot : refreshed();
    } finally {
      reading.unlock();
    }
  }

  private Snapshot refreshed() {
    var now = System.nanoTime();
    try {
      snapshot = new Snapshot(QuarkusTransaction.requiringNew().call(this::read), now, true);
    } catch (RuntimeException e) {
      // One caller a second asks a database that is away; for the others the write will fail.
      snapshot = new Snapshot(snapshot.terms(), now, snapshot.wasRead());
      throw e;
    }
    return snapshot;
  }

  private Map<String, CampaignTerms> read() {
    return Campaign.<Campaign>streamAll()
        .flatMap(
            campaign ->
                questionnaires.find(campaign.questionnaire).stream()
                    .map(questionnaire -> CampaignTerms.of(campaign, questionnaire)))
        .collect(Collectors.toUnmodifiableMap(CampaignTerms::code, terms -> terms));
  }
}
