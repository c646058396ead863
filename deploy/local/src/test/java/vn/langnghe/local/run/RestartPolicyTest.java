package vn.langnghe.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.langnghe.local.run.RestartPolicy.Decision;
import vn.langnghe.local.run.RestartPolicy.Decision.GiveUp;
import vn.langnghe.local.run.RestartPolicy.Decision.RestartAfter;

class RestartPolicyTest {
  private static final Instant MORNING = Instant.parse("2026-11-26T01:00:00Z");

  private final RestartPolicy policy = new RestartPolicy();

  @Test
  void thePauseDoublesWithEveryFallOfTheSameMinute() {
    assertThat(fallAt(0)).isEqualTo(restartAfter(1));
    assertThat(fallAt(5)).isEqualTo(restartAfter(2));
    assertThat(fallAt(10)).isEqualTo(restartAfter(4));
    assertThat(fallAt(20)).isEqualTo(restartAfter(8));
  }

  @Test
  void theFifthFallOfAMinuteIsTheLast() {
    for (int second : new int[] {0, 5, 10, 20}) {
      fallAt(second);
    }

    assertThat(fallAt(59)).isEqualTo(new GiveUp());
  }

  @Test
  void fallsOlderThanAMinuteAreForgotten() {
    for (int second : new int[] {0, 5, 10, 20}) {
      fallAt(second);
    }

    assertThat(fallAt(60)).isEqualTo(restartAfter(8));
    assertThat(fallAt(200)).isEqualTo(restartAfter(1));
  }

  private Decision fallAt(long second) {
    return policy.afterFall(MORNING.plusSeconds(second));
  }

  private static Decision restartAfter(long seconds) {
    return new RestartAfter(Duration.ofSeconds(seconds));
  }
}
