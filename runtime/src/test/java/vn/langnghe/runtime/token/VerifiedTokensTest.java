package vn.langnghe.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  private final MovableClock clock = new MovableClock();
  private final VerifiedTokens<String> tokens =
      new VerifiedTokens<>(
          new TokenConfig() {
            @Override
            public Duration remembered() {
              return Duration.ofSeconds(10);
            }

            @Override
            public int most() {
              return 100;
            }
          },
          clock);

  @Test
  void aTokenIsKnownOnlyToTheLetter() {
    tokens.remember("Bearer abc", "portal", START.plusSeconds(300));

    assertThat(tokens.find("Bearer abc")).contains("portal");
    assertThat(tokens.find("Bearer abd")).isEmpty();
    assertThat(tokens.find("Bearer abc ")).isEmpty();
  }

  @Test
  void aTokenIsForgottenAfterAWhile() {
    tokens.remember("Bearer abc", "portal", START.plusSeconds(300));

    clock.now = START.plusSeconds(9);
    assertThat(tokens.find("Bearer abc")).contains("portal");
    clock.now = START.plusSeconds(10);
    assertThat(tokens.find("Bearer abc")).isEmpty();
  }

  @Test
  void aTokenIsNeverKnownPastItsEnd() {
    tokens.remember("Bearer abc", "portal", START.plusSeconds(3));

    clock.now = START.plusMillis(2999);
    assertThat(tokens.find("Bearer abc")).contains("portal");
    clock.now = START.plusSeconds(3);
    assertThat(tokens.find("Bearer abc")).isEmpty();
  }

  private static final class MovableClock extends Clock {

    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
