package vn.langnghe.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The full score tree of one agency in one period. The highest version of a key is the truth.
 *
 * @param index for example {@code 766}
 * @param agency agency code
 * @param period the period
 * @param version one more with each published change of this key
 * @param method rubric and version that gave the value, for example {@code 766/2026.1}
 * @param status live, or frozen with its revision
 * @param asOf instant of the newest fact that is counted
 * @param n number of survey responses that are counted (0 where none feeds the index)
 * @param value the index, with 2 decimals; null while there is nothing to judge
 * @param maximum highest value that the agency could reach
 * @param score the tree down to the leaves
 * @param official the value published elsewhere, beside ours; null where none is recorded
 */
public record IndexScored(
    String index,
    String agency,
    Period period,
    long version,
    String method,
    String status,
    Instant asOf,
    long n,
    @Nullable BigDecimal value,
    BigDecimal maximum,
    Score score,
    @Nullable Official official)
    implements Event {

  /** Status of a figure that is pooled from the facts of predecessors. */
  public static final String BACK_CAST = "back-cast";

  /**
   * One node. Where the unit is points, the values of {@code parts} sum to {@code value}; where it
   * is percent, their inputs do.
   *
   * @param code code within the rubric
   * @param value points or percent, 2 decimals; null where there is no data
   * @param maximum highest points; null where the node is not scored in points
   * @param state {@code scored}, {@code no-data} or {@code not-applicable}
   * @param inputs the numbers that went in, by name (counts, shares, imported values, other
   *     formulas)
   * @param parts the nodes below
   */
  public record Score(
      String code,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      String state,
      Map<String, BigDecimal> inputs,
      List<Score> parts) {}

  /**
   * @param value the published value
   * @param parts published values of parts, by code
   * @param source who published it, where
   * @param publishedOn the day it describes
   */
  public record Official(
      BigDecimal value, Map<String, BigDecimal> parts, String source, LocalDate publishedOn) {}

  /** Pooled figures of predecessors stand beside the agency's own, never in their place. */
  public boolean backCast() {
    return BACK_CAST.equals(status);
  }

  @Override
  public String key() {
    var key = index + '|' + agency + '|' + period;
    return backCast() ? key + '|' + BACK_CAST : key;
  }
}
