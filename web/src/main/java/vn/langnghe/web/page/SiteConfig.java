package vn.langnghe.web.page;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What every page says of the deployment. */
@ConfigMapping(prefix = "langnghe.site")
public interface SiteConfig {

  /** Whether the figures are simulated: then every page says so. */
  boolean demo();

  String version();

  /** Which of the services this is: a key of {@link #addresses()}. */
  String service();

  /** Where each service answers browsers. */
  Map<String, String> addresses();
}
