package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that waits for its database still ends when it is asked to. */
class ShutdownIT {

  private static final World WORLD = World.shared();
  private static final List<String> CONSUMERS = List.of("scoring", "reporting");

  @Test
  void aServiceWhoseDatabaseIsAwayEndsWithinSecondsOfBeingAskedTo() {
    WORLD.loadSampleProvince();
    WORLD.stop("postgres");
    try {
      for (var service : CONSUMERS) {
        WORLD.awaitThat(() -> !WORLD.isReady(service));

        assertThat(WORLD.end(service)).as(service).isLessThan(Duration.ofSeconds(15));
      }
    } finally {
      WORLD.start("postgres");
      CONSUMERS.forEach(WORLD::start);
    }
  }
}
