package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.web.chart.Bar;

/**
 * A criterion of a score with all that explains it.
 *
 * @param code code within the rubric
 * @param name the criterion in words
 * @param value null where there is no data
 * @param maximum null where the criterion is not scored in points
 * @param official the published value; null for none
 * @param isApplicable whether the agency is judged by it
 * @param awaitsAppraisal whether the agency has claimed something that nobody has appraised yet
 * @param isGiven whether the value is given by the index without any data
 * @param isOpen whether what is below is shown at once
 * @param bar the value beside the published one
 * @param rule how it is scored, in words; null for inner nodes
 * @param note source, or what is unverified; null for none
 * @param levels how many people answered with each level, best first; empty where that is not told
 * @param due how much of the feedback is due; null where the criterion does not judge it
 * @param inputs the other numbers that went in
 * @param parts the criteria below
 */
record Node(
    String code,
    Text name,
    @Nullable BigDecimal value,
    @Nullable BigDecimal maximum,
    @Nullable BigDecimal official,
    boolean isApplicable,
    boolean awaitsAppraisal,
    boolean isGiven,
    boolean isOpen,
    Bar bar,
    @Nullable Text rule,
    @Nullable Text note,
    List<Level> levels,
    @Nullable Due due,
    List<Input> inputs,
    List<Node> parts) {

  /**
   * @param level from 5, very satisfied, to 1
   * @param count how many people
   * @param bar beside the other levels
   */
  record Level(int level, BigDecimal count, Bar bar) {}

  /**
   * What is pending is neither on time nor late.
   *
   * @param onTime how much of what is due was on time
   * @param all how much is due
   * @param pending how much is not due yet
   */
  record Due(BigDecimal onTime, BigDecimal all, BigDecimal pending) {

    static @Nullable Due of(Map<String, BigDecimal> inputs) {
      var onTime = inputs.get("pakn.on-time");
      var all = inputs.get("pakn.due");
      var pending = inputs.get("pakn.pending");
      return onTime == null || all == null || pending == null
          ? null
          : new Due(onTime, all, pending);
    }
  }

  /**
   * @param name what the number is, in words
   * @param value the number
   * @param isPercent whether it is a percentage and not a count
   */
  record Input(Text name, BigDecimal value, boolean isPercent) {}
}
