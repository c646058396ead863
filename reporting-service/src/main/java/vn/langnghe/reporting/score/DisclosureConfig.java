package vn.langnghe.reporting.score;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is too small to be shown. */
@ConfigMapping(prefix = "langnghe.disclosure")
public interface DisclosureConfig {

  /** Fewest answers whose counts by level are shown; 0 or 1 shows all. */
  @WithDefault("5")
  int minimum();
}
