package vn.langnghe.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreState;

/**
 * The part of a score that a ranking shows. It holds no counts of answers, so nothing in it has to
 * be withheld.
 *
 * @param agency agency code
 * @param version version of the score
 * @param value null while there is nothing to judge
 * @param maximum highest value that the agency could reach
 * @param n number of survey responses that are counted
 * @param asOf instant of the newest fact that is counted
 * @param status {@code live}, {@code released}, {@code frozen} or {@code back-cast}
 * @param method rubric and version
 * @param official the value published elsewhere, null where none is recorded
 * @param parts the first level of the tree
 * @param interval how sure the value is; null where it is counted and not estimated
 * @param grade class of the value; null where there are none
 * @param campaigns codes of the campaigns whose answers are counted; null where none are
 */
public record ScoreSummary(
    String agency,
    long version,
    @Nullable BigDecimal value,
    BigDecimal maximum,
    long n,
    Instant asOf,
    String status,
    String method,
    @Nullable BigDecimal official,
    List<Part> parts,
    @Nullable Interval interval,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grade,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> campaigns) {

  /**
   * @param low lower end
   * @param high upper end
   * @param level confidence in percent
   */
  public record Interval(BigDecimal low, BigDecimal high, BigDecimal level) {

    static @Nullable Interval of(IndexScored.@Nullable Estimate estimate) {
      return estimate == null
          ? null
          : new Interval(estimate.low(), estimate.high(), estimate.level());
    }
  }

  /**
   * @param code code within the rubric
   * @param value null where there is no data
   * @param maximum null where the node is not scored in points
   * @param state {@code scored}, {@code self-scored}, {@code no-data} or {@code not-applicable}
   */
  public record Part(
      String code, @Nullable BigDecimal value, @Nullable BigDecimal maximum, ScoreState state) {

    static Part of(IndexScored.Score score) {
      return new Part(score.code(), score.value(), score.maximum(), score.state());
    }
  }

  public static ScoreSummary of(IndexScored scored) {
    var official = scored.official();
    return new ScoreSummary(
        scored.agency(),
        scored.version(),
        scored.value(),
        scored.maximum(),
        scored.n(),
        scored.asOf(),
        scored.status().text(),
        scored.method(),
        official == null ? null : official.value(),
        scored.score().parts().stream().map(Part::of).toList(),
        Interval.of(scored.estimate()),
        scored.grade(),
        scored.campaigns().isEmpty() ? null : scored.campaigns());
  }
}
