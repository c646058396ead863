package vn.langnghe.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Test
  void pausesGrowButNeverBeyondThePatience() {
    var outage = new Outage(PATIENCE);
    assertThat(outage.failed(NOW, new IllegalStateException("away")))
        .isLessThanOrEqualTo(Duration.ofMillis(100));
    for (int i = 0; i < 100; i++) {
      assertThat(outage.failed(NOW, new IllegalStateException("away")))
          .isGreaterThan(Duration.ZERO)
          .isLessThanOrEqualTo(PATIENCE);
    }
    assertThat(outage.failed(NOW, new IllegalStateException("away")))
        .isGreaterThanOrEqualTo(PATIENCE.dividedBy(2));
  }

  @Test
  void endsWithTheFirstSuccessAndBeginsAnewWithShortPauses() {
    var outage = new Outage(PATIENCE);
    for (int i = 0; i < 20; i++) {
      outage.failed(NOW, new IllegalStateException("away"));
    }
    outage.worked(NOW);
    assertThat(outage.lasts()).isFalse();
    assertThat(outage.failed(NOW, new IllegalStateException("away")))
        .isLessThanOrEqualTo(Duration.ofMillis(100));
    assertThat(outage.lasts()).isTrue();
  }
}
