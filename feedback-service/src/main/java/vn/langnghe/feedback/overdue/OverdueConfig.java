package vn.langnghe.feedback.overdue;

import io.smallrye.config.ConfigMapping;

/** How often the clock looks, and how many cases it marks in one transaction. */
@ConfigMapping(prefix = "langnghe.overdue")
public interface OverdueConfig {

  /** In the scheduler's own notation, read by its annotation. */
  String every();

  int batch();
}
