package vn.langnghe.reporting.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow live, and how closely. */
@ConfigMapping(prefix = "langnghe.stream")
public interface StreamConfig {

  /** Most clients of one instance; more are told to come back later. */
  @WithDefault("2000")
  int clients();

  /** Most clients from one address: nobody alone takes all places, a whole office still follows. */
  @WithDefault("200")
  int clientsPerNetwork();

  /** Shortest time between two events to a client: eyes need no more, phones should get no more. */
  @WithDefault("200ms")
  Duration pace();

  /** A client that has not taken an event for so long is let go. */
  @WithDefault("60s")
  Duration sendTimeout();
}
