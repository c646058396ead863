package vn.langnghe.event;

/**
 * Which score.
 *
 * @param index index code
 * @param agency agency code
 * @param period the period
 * @param status live, released, frozen with its revision, or pooled from predecessors
 */
public record ScoreKey(String index, String agency, Period period, ScoreStatus status) {

  /** The key of the score that follows the facts. */
  public static ScoreKey live(String index, String agency, Period period) {
    return new ScoreKey(index, agency, period, ScoreStatus.live());
  }

  /** The key of the score that follows what was released. */
  public static ScoreKey released(String index, String agency, Period period) {
    return new ScoreKey(index, agency, period, ScoreStatus.released());
  }

  /** The same index, agency and period in another status. */
  public ScoreKey as(ScoreStatus other) {
    return new ScoreKey(index, agency, period, other);
  }

  public IndexPeriod indexPeriod() {
    return new IndexPeriod(index, period);
  }

  public AgencyPeriod agencyPeriod() {
    return new AgencyPeriod(agency, period);
  }

  /**
   * The key of the record on its topic, for example {@code 766|H21.17|2026-Q4|r0}. A live score and
   * the released one have the same; their topics tell them apart.
   */
  public String text() {
    var plain = index + '|' + agency + '|' + period;
    return switch (status) {
      case ScoreStatus.Live live -> plain;
      case ScoreStatus.Released released -> plain;
      case ScoreStatus.Frozen(int number) -> plain + "|r" + number;
      case ScoreStatus.BackCast pooled -> plain + "|back-cast";
    };
  }
}
