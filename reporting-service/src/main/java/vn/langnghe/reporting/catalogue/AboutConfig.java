package vn.langnghe.reporting.catalogue;

import io.smallrye.config.ConfigMapping;

/** What a deployment says of itself. */
@ConfigMapping(prefix = "langnghe.about")
public interface AboutConfig {

  /** Whether the figures are simulated: then every page says so. */
  boolean demo();

  String version();
}
