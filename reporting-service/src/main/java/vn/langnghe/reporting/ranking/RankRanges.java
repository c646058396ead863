package vn.langnghe.reporting.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of ranks, simulated behind the readers' back: whoever asks gets what is there, and asking
 * is what has an older state simulated again, after a pause that gathers changes.
 */
@ApplicationScoped
public class RankRanges {

  private static final Logger LOG = Logger.getLogger(RankRanges.class);
  private static final int KEPT = 500;

  /**
   * What was simulated.
   *
   * @param state names the versions that went in
   * @param position position of the ranking at that time
   * @param byAgency the ranges
   */
  record Held(String state, long position, Map<String, RankRange> byAgency) {}

  private record Wanted(String state, long position, List<Entrant> entrants) {}

  private final RankRangeConfig config;
  private final Cache<RankingKey, Held> held = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Map<RankingKey, Wanted> wanted = new ConcurrentHashMap<>();
  private final AtomicLong made = new AtomicLong();
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running = true;

  RankRanges(RankRangeConfig config) {
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    Thread.ofPlatform().daemon().name("rank-ranges").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    running = false;
    news.release();
  }

  BigDecimal level() {
    return config.level();
  }

  /** Grows whenever something was simulated: bodies made before may show older ranges. */
  long made() {
    return made.get();
  }

  /**
   * What is held, perhaps of an older state; null while nothing is, and where every value is exact,
   * because then the rank is the whole truth.
   *
   * @param state names the versions of the entrants' values
   */
  @Nullable Held of(RankingKey ranking, String state, long position, List<Entrant> entrants) {
    if (entrants.stream().allMatch(Entrant::isSure)) {
      return null;
    }
    var found = held.getIfPresent(ranking);
    if (found == null || !found.state().equals(state)) {
      wanted.put(ranking, new Wanted(state, position, List.copyOf(entrants)));
      news.release();
    }
    return found;
  }

  private void run() {
    while (running) {
      try {
        news.acquire();
        Thread.sleep(config.pause());
        news.drainPermits();
        wanted.keySet().forEach(this::simulate);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Ranges of ranks could not be simulated; the older ones stay", e);
      }
    }
  }

  private void simulate(RankingKey ranking) {
    var asked = wanted.remove(ranking);
    if (asked != null) {
      long seed =
          Draws.seed(
              ranking.field().index()
                  + '|'
                  + ranking.field().period()
                  + '|'
                  + ranking.parent()
                  + '|'
                  + asked.state());
      var ranges = RankSimulation.of(asked.entrants(), config.level(), seed, config.draws());
      held.put(ranking, new Held(asked.state(), asked.position(), ranges));
      made.incrementAndGet();
    }
  }
}
