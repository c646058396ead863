package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The full score tree of one agency in one period. The highest version of a key is the truth. It
 * travels flat, see {@link Flat}.
 *
 * @param scoreKey which score
 * @param version one more with each published change of this key
 * @param content what the score says
 */
public record IndexScored(ScoreKey scoreKey, long version, Content content) implements Event {

  /**
   * What a score says.
   *
   * @param method rubric and version that gave the value, for example {@code 766/2026.1}
   * @param asOf instant of the newest fact that is counted
   * @param n number of survey responses that are counted (0 where none feeds the index)
   * @param value the index, with 2 decimals; null while there is nothing to judge
   * @param maximum highest value that the agency could reach
   * @param score the tree down to the leaves
   * @param official the value published elsewhere, beside ours; null where none is recorded
   * @param estimate what the value says of more people than those who answered; null where it rests
   *     on counts and not on answers
   * @param grade class of the value, for example {@code A}; null where the rubric has no classes
   * @param sources whose answers are counted
   */
  public record Content(
      String method,
      Instant asOf,
      long n,
      @Nullable BigDecimal value,
      BigDecimal maximum,
      Score score,
      @Nullable Official official,
      @Nullable Estimate estimate,
      @Nullable String grade,
      ScoreSources sources) {

    private Content pooled() {
      return new Content(
          method + "+predecessors-pooled",
          asOf,
          n,
          value,
          maximum,
          score,
          null,
          estimate,
          grade,
          sources);
    }

    private Content from(ScoreSources others) {
      return new Content(method, asOf, n, value, maximum, score, official, estimate, grade, others);
    }
  }

  /** The same score under another version. */
  public IndexScored withVersion(long other) {
    return new IndexScored(scoreKey, other, content);
  }

  /** The same score as published for good; the version stays that of the live score. */
  public IndexScored asFrozen(int revision) {
    return new IndexScored(
        scoreKey.as(new ScoreStatus.Frozen(revision)),
        version,
        content.from(new ScoreSources(campaigns(), 0)));
  }

  /** The same score in a view that has another status. */
  public IndexScored as(ScoreStatus other) {
    return new IndexScored(scoreKey.as(other), version, content);
  }

  /** The same score as one that is pooled from predecessors; its method says so. */
  public IndexScored asBackCast() {
    return new IndexScored(scoreKey.as(ScoreStatus.backCast()), version, content.pooled());
  }

  public String index() {
    return scoreKey.index();
  }

  public String agency() {
    return scoreKey.agency();
  }

  public Period period() {
    return scoreKey.period();
  }

  public ScoreStatus status() {
    return scoreKey.status();
  }

  public String method() {
    return content.method();
  }

  public Instant asOf() {
    return content.asOf();
  }

  public long n() {
    return content.n();
  }

  public @Nullable BigDecimal value() {
    return content.value();
  }

  public BigDecimal maximum() {
    return content.maximum();
  }

  public Score score() {
    return content.score();
  }

  public @Nullable Official official() {
    return content.official();
  }

  public @Nullable Estimate estimate() {
    return content.estimate();
  }

  public @Nullable String grade() {
    return content.grade();
  }

  public List<String> campaigns() {
    return content.sources().campaigns();
  }

  public long admission() {
    return content.sources().admission();
  }

  @Override
  public String key() {
    return scoreKey.text();
  }

  /**
   * The score as it travels: one flat object, in this order. What is rarely there is left out.
   *
   * @param status {@code live}, {@code released}, {@code frozen} or {@code back-cast}
   * @param revision left out where it is not frozen; 0 for the first frozen publication
   * @param campaigns whose answers are counted; left out where none are
   * @param admission left out where no decision on campaigns moved the score
   */
  public record Flat(
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
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Estimate estimate,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grade,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> campaigns,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long admission) {

    /** The score; its status and revision must fit. */
    public IndexScored scored() {
      return new IndexScored(
          new ScoreKey(index, agency, period, ScoreStatus.of(status, revision)),
          version,
          new Content(
              method, asOf, n, value, maximum, score, official, estimate, grade, sources()));
    }

    private ScoreSources sources() {
      return new ScoreSources(
          campaigns == null ? List.of() : campaigns, admission == null ? 0 : admission);
    }
  }

  @JsonValue
  public Flat flat() {
    return new Flat(
        index(),
        agency(),
        period(),
        version,
        method(),
        status().text(),
        asOf(),
        n(),
        value(),
        maximum(),
        score(),
        official(),
        estimate(),
        status().revision(),
        grade(),
        campaigns().isEmpty() ? null : campaigns(),
        admission() == 0 ? null : admission());
  }

  /**
   * One node. Where the unit is points, the values of {@code parts} sum to {@code value}, except
   * where the inputs tell of an adjustment; where it is percent, their counts of answers do.
   *
   * @param code code within the rubric
   * @param value points or percent, 2 decimals; null where there is no data
   * @param maximum highest points; null where the node is not scored in points
   * @param state {@code scored}, {@code self-scored} (the agency's own claim only), {@code no-data}
   *     or {@code not-applicable}
   * @param inputs the numbers that went in
   * @param parts the nodes below
   * @param streams the values of a leaf that people judge, side by side; null elsewhere
   */
  public record Score(
      String code,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      ScoreState state,
      Inputs inputs,
      List<Score> parts,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Streams streams) {

    /** A node that only facts decide. */
    public Score(
        String code,
        @Nullable BigDecimal value,
        @Nullable BigDecimal maximum,
        ScoreState state,
        Inputs inputs,
        List<Score> parts) {
      this(code, value, maximum, state, inputs, parts, null);
    }

    /** Whether the agency has claimed something that nobody has appraised yet. */
    public boolean awaitsAppraisal() {
      return state == ScoreState.SELF_SCORED && value == null;
    }
  }

  /**
   * A leaf's points by who gave them.
   *
   * @param self the agency's own score; null until its file is fixed
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
}
