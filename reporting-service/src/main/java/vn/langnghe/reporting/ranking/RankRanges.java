package vn.langnghe.reporting.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;

/**
 * Ranges of ranks, simulated behind the readers' back: whoever asks gets what is there, and asking
 * is what has an older state simulated again, after a pause that gathers changes.
 */
@ApplicationScoped
public class RankRanges {

  private static final int MAX_RANKINGS = 500;

  /**
   * The result of a simulation.
   *
   * @param state names the versions that went in
   * @param position position of the ranking at that time
   * @param byAgency the ranges
   */
  record Simulated(String state, long position, Map<String, RankRange> byAgency) {}

  private record Request(String state, long position, List<Entrant> entrants) {}

  private final RankRangeConfig config;
  private final Worker worker;
  private final Cache<RankingKey, Simulated> results =
      Caffeine.newBuilder().maximumSize(MAX_RANKINGS).build();
  private final Map<RankingKey, Request> requests = new ConcurrentHashMap<>();
  private final AtomicLong simulations = new AtomicLong();

  /** Somebody asked and the pause has begun; known to the worker only. */
  private boolean gathering;

  RankRanges(RankRangeConfig config, Workers workers) {
    this.config = config;
    this.worker = workers.worker("rank-ranges", this::gatherOrSimulate);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  BigDecimal level() {
    return config.level();
  }

  /** Grows whenever something was simulated: bodies made before may show older ranges. */
  long simulations() {
    return simulations.get();
  }

  /**
   * The newest result, perhaps of an older state; null while there is none, and where every value
   * is exact, because then the rank is the whole truth.
   *
   * @param state names the versions of the entrants' values
   */
  @Nullable Simulated find(
      RankingKey ranking, String state, long position, List<Entrant> entrants) {
    if (entrants.stream().allMatch(Entrant::isSure)) {
      return null;
    }
    var found = results.getIfPresent(ranking);
    if (found == null || !found.state().equals(state)) {
      requests.put(ranking, new Request(state, position, List.copyOf(entrants)));
      worker.wake();
    }
    return found;
  }

  /** A ranking whose simulation fails keeps its older ranges until it is asked for again. */
  private Rest gatherOrSimulate() {
    if (!gathering && !requests.isEmpty()) {
      gathering = true;
      return Rest.of(config.pause());
    }
    gathering = false;
    requests.keySet().forEach(this::simulate);
    return Rest.untilSignalAfter(Duration.ZERO);
  }

  private void simulate(RankingKey ranking) {
    var request = requests.remove(ranking);
    if (request != null) {
      long seed =
          Draws.seed(
              ranking.field().index()
                  + '|'
                  + ranking.field().period()
                  + '|'
                  + ranking.parent()
                  + '|'
                  + request.state());
      var ranges = RankSimulation.of(request.entrants(), config.level(), seed, config.draws());
      results.put(ranking, new Simulated(request.state(), request.position(), ranges));
      simulations.incrementAndGet();
    }
  }
}
