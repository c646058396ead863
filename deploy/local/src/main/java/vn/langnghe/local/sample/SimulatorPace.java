package vn.langnghe.local.sample;

import java.time.Duration;

/**
 * How fast the simulated province lives.
 *
 * @param betweenAnswers time from one survey answer to the next
 * @param betweenCases time from one feedback case to the next
 * @param betweenTotals time from one department's dossier totals to the next department's
 * @param officer time an officer takes for each step of a case, give or take a half
 */
public record SimulatorPace(
    Duration betweenAnswers, Duration betweenCases, Duration betweenTotals, Duration officer) {

  public SimulatorPace {
    if (betweenAnswers.isNegative() || betweenAnswers.isZero()) {
      throw new IllegalArgumentException("the time between answers must be positive");
    }
  }

  /** A pace one can watch, with this many answers a minute. */
  public static SimulatorPace watchable(int answersPerMinute) {
    return new SimulatorPace(
        Duration.ofMinutes(1).dividedBy(Math.max(1, answersPerMinute)),
        Duration.ofSeconds(6),
        Duration.ofSeconds(3),
        Duration.ofSeconds(12));
  }
}
