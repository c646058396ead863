package vn.langnghe.runtime.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes the clock and the id source that everything else is given. */
@ApplicationScoped
public class Clocks {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @DefaultBean
  Ids ids(Clock clock) {
    var random = new SecureRandom();
    return new Ids(() -> timeOrdered(clock.millis(), random.nextLong(), random.nextLong()));
  }

  /** A version 7 id: rows written together lie together in an index. */
  static UUID timeOrdered(long millis, long high, long low) {
    return new UUID(
        millis << 16 | 0x7000L | (high & 0x0FFFL),
        0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL));
  }
}
