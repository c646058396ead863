package vn.langnghe.feedback.citizen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import vn.langnghe.runtime.client.ClientNetwork;

/**
 * Counts wrong codes for each source in bounded memory. Right codes are never counted, so a
 * one-stop shop behind one address is not shut out by its own work.
 */
@ApplicationScoped
public class TrackingAttempts {

  private final TrackingConfig config;
  private final Cache<ClientNetwork, AtomicInteger> wrong;

  public TrackingAttempts(TrackingConfig config) {
    this.config = config;
    this.wrong =
        Caffeine.newBuilder()
            .expireAfterWrite(config.within())
            .maximumSize(config.sources())
            .build();
  }

  boolean exhausted(ClientNetwork source) {
    var count = wrong.getIfPresent(source);
    return count != null && count.get() >= config.wrongCodes();
  }

  void wrongCode(ClientNetwork source) {
    wrong.get(source, ignored -> new AtomicInteger()).incrementAndGet();
  }

  long retryAfterSeconds() {
    return config.within().toSeconds();
  }
}
