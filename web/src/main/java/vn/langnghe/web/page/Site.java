package vn.langnghe.web.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every page says of the deployment. Templates know it as {@code inject:site}. */
@Named("site")
@Singleton
public class Site {

  private static final String DASHBOARD = "reporting";

  private final SiteConfig config;

  Site(SiteConfig config) {
    this.config = config;
  }

  public boolean isDemo() {
    return config.demo();
  }

  /** The first page of all: the dashboard. */
  public String getHome() {
    return config.service().equals(DASHBOARD)
        ? "/"
        : config.addresses().getOrDefault(DASHBOARD, "") + '/';
  }

  public String version() {
    return config.version();
  }
}
