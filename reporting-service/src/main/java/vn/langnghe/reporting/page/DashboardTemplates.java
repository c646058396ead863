package vn.langnghe.reporting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the dashboard, in {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class DashboardTemplates {

  private DashboardTemplates() {}

  /** The page, with its inner part as text. */
  static native TemplateInstance dashboard(DashboardParts.Part part);

  /** The inner part: all that changes with the figures. */
  static native TemplateInstance part(Dashboard dashboard);
}
