package vn.langnghe.web.page;

import io.smallrye.config.ConfigMapping;

/** What every page says of the deployment. */
@ConfigMapping(prefix = "langnghe.site")
public interface SiteConfig {

  /** Whether the figures are simulated: then every page says so. */
  boolean demo();

  String version();
}
