package vn.langnghe.runtime.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How events leave the outbox. */
@ConfigMapping(prefix = "langnghe.outbox")
public interface OutboxConfig {

  /** Off in a service that sends nothing, or to look at an outbox at rest. */
  boolean enabled();

  /** The CloudEvents source of everything this service sends. */
  String source();

  /** Most rows sent in one transaction. */
  int batch();

  /** Longest time between two looks at the table when nothing wakes the relay. */
  Duration poll();

  /**
   * Shortest time between two batches that were not full: lets events of many commits share one.
   */
  Duration pace();

  /** Longest pause between two tries during an outage. */
  Duration maxBackoff();
}
