package vn.langnghe.event;

/**
 * Which score.
 *
 * @param index index code
 * @param agency agency code
 * @param period the period
 * @param status live, frozen with its revision, or pooled from predecessors
 */
public record ScoreKey(String index, String agency, Period period, ScoreStatus status) {

  /** The key of the score that follows the facts. */
  public static ScoreKey live(String index, String agency, Period period) {
    return new ScoreKey(index, agency, period, ScoreStatus.live());
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

  /** The key of the record on the topic, for example {@code 766|H21.17|2026-Q4|r0}. */
  public String text() {
    var live = index + '|' + agency + '|' + period;
    return switch (status) {
      case ScoreStatus.Live same -> live;
      case ScoreStatus.Frozen(int number) -> live + "|r" + number;
      case ScoreStatus.BackCast pooled -> live + "|back-cast";
    };
  }
}
