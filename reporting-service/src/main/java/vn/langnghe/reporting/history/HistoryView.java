package vn.langnghe.reporting.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value moved.
 *
 * @param index index code
 * @param agency agency code
 * @param period the period
 * @param truncated whether older points were left out
 * @param points oldest first
 */
record HistoryView(
    String index, String agency, String period, boolean truncated, List<Point> points) {

  /**
   * @param minute the minute in which the version was announced
   * @param version the newest version of that minute
   * @param asOf instant of the newest fact that was counted
   * @param value null where there was nothing to judge
   * @param n number of survey responses that were counted
   */
  record Point(Instant minute, long version, Instant asOf, @Nullable BigDecimal value, long n) {}
}
