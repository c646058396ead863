package vn.langnghe.reporting.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is held in memory, and how often the tables are read for news. */
@ConfigMapping(prefix = "langnghe.standing")
public interface StandingConfig {

  /** What another instance committed is seen after this time at the latest. */
  @WithDefault("100ms")
  Duration poll();

  /** Bound of the bodies held ready; the others are read from the database. */
  @WithDefault("50331648")
  long bodyBytes();

  /** Bound of the summaries held, counted in agencies. */
  @WithDefault("60000")
  long summaries();
}
