package vn.langnghe.event;

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
 * @param status {@code live}, {@code frozen} or {@code back-cast} (pooled from predecessors)
 * @param asOf instant of the newest fact that is counted
 * @param n number of survey responses that are counted (0 where none feeds the index)
 * @param value the index, with 2 decimals; null while there is nothing to judge
 * @param maximum highest value that the agency could reach
 * @param score the tree down to the leaves
 * @param official the value published elsewhere, beside ours; null where none is recorded
 * @param estimate what the value says of more people than those who answered; null where it rests
 *     on counts and not on answers
 * @param revision null while live; 0 for the first frozen publication, one more for each later one
 * @param grade class of the value, for example {@code A}; null where the rubric has no classes
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
    @Nullable Official official,
    @Nullable Estimate estimate,
    @Nullable Integer revision,
    @Nullable String grade)
    implements Event {

  /** Status of a figure that is pooled from the facts of predecessors. */
  public static final String BACK_CAST = "back-cast";

  private static final String FROZEN = "frozen";

  /** A live score without an estimate and a grade. */
  public IndexScored(
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
      @Nullable Official official) {
    this(
        index, agency, period, version, method, status, asOf, n, value, maximum, score, official,
        null, null, null);
  }

  /** The same score under another version. */
  public IndexScored withVersion(long other) {
    return new IndexScored(
        index, agency, period, other, method, status, asOf, n, value, maximum, score, official,
        estimate, revision, grade);
  }

  /** The same score as published for good; the version stays that of the live score. */
  public IndexScored asFrozen(int number) {
    return new IndexScored(
        index, agency, period, version, method, FROZEN, asOf, n, value, maximum, score, official,
        estimate, number, grade);
  }

  /** The same score as one that is pooled from predecessors; its method says so. */
  public IndexScored asBackCast() {
    return new IndexScored(
        index,
        agency,
        period,
        version,
        method + "+predecessors-pooled",
        BACK_CAST,
        asOf,
        n,
        value,
        maximum,
        score,
        null,
        estimate,
        null,
        grade);
  }

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
   * @param streams the values of a leaf that people judge, side by side; null elsewhere
   */
  public record Score(
      String code,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      String state,
      Map<String, BigDecimal> inputs,
      List<Score> parts,
      @Nullable Streams streams) {

    /** A node that only facts decide. */
    public Score(
        String code,
        @Nullable BigDecimal value,
        @Nullable BigDecimal maximum,
        String state,
        Map<String, BigDecimal> inputs,
        List<Score> parts) {
      this(code, value, maximum, state, inputs, parts, null);
    }
  }

  /**
   * A leaf's points by who gave them.
   *
   * @param self the agency's own score
   * @param appraised the appraisers' score
   * @param automatic what the rule gives over the facts
   */
  public record Streams(
      @Nullable BigDecimal self, @Nullable BigDecimal appraised, @Nullable BigDecimal automatic) {}

  /**
   * An estimate from answers, in percent.
   *
   * @param value the estimate; equals the index where it is not weighted
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param level confidence in percent, for example 95
   * @param effectiveN size of the simple random sample that would say as much
   * @param designEffect how much larger the variance is than that of a simple random sample
   * @param method how it was made, in words that a method record explains
   */
  public record Estimate(
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      BigDecimal level,
      BigDecimal effectiveN,
      BigDecimal designEffect,
      String method) {}

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
    var live = index + '|' + agency + '|' + period;
    if (backCast()) {
      return live + '|' + BACK_CAST;
    }
    return revision == null ? live : live + "|r" + revision;
  }
}
