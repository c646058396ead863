package vn.langnghe.event;

/** What the answers of a campaign may stand for. The two are never pooled. */
public enum Estimator {
  /** Drawn by a sampling plan: estimates the population. */
  SAMPLE,
  /** Answers of users who chose to answer (counter, kiosk, portal). */
  PULSE
}
