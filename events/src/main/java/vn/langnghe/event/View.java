package vn.langnghe.event;

/** Who may see a score that is not published for good. */
public enum View {
  /** Index managers of the province alone: it follows single answers. */
  LIVE,
  /** Everybody: it follows what was released. */
  RELEASED;

  public ScoreStatus status() {
    return switch (this) {
      case LIVE -> ScoreStatus.live();
      case RELEASED -> ScoreStatus.released();
    };
  }
}
