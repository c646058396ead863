package vn.langnghe.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.standing.Change;
import vn.langnghe.reporting.standing.Standing;

/**
 * An agency in a ranking.
 *
 * @param rank null without a value
 * @param agency agency code
 * @param name official name in the period
 * @param shortName name for tables and small screens
 * @param value null while there is nothing to judge
 * @param maximum highest value that it could reach; null while nothing was announced
 * @param n number of survey responses that are counted
 * @param parts the first level of the score tree
 * @param previous value in the period before, null where there is none
 * @param change value minus previous
 * @param official the value published elsewhere, null where none is recorded
 * @param status live, or frozen with its revision; null while nothing was announced
 * @param method rubric and version; null while nothing was announced
 * @param version version of the score, 0 while nothing was announced
 * @param asOf instant of the newest fact that is counted
 * @param interval how sure the value is; null where it is counted and not estimated
 * @param rankRange where the rank may lie; null where no value of the ranking is estimated, and
 *     until it is worked out
 * @param clearlyAboveNext whether it may be called higher than the next place, which a difference
 *     within the margin does not allow; null without a next place
 * @param grade class of the value; left out where the rubric has none
 */
public record RankingRow(
    @Nullable Integer rank,
    String agency,
    Text name,
    Text shortName,
    @Nullable BigDecimal value,
    @Nullable BigDecimal maximum,
    long n,
    List<Standing.Part> parts,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal change,
    @Nullable BigDecimal official,
    @Nullable String status,
    @Nullable String method,
    long version,
    @Nullable Instant asOf,
    Standing.@Nullable Interval interval,
    @Nullable RankRange rankRange,
    @Nullable Boolean clearlyAboveNext,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grade) {

  static RankingRow of(
      @Nullable Integer rank,
      Agencies.Member member,
      @Nullable Change now,
      @Nullable BigDecimal previous) {
    var spell = member.spell();
    if (now == null) {
      return unscored(rank, member, previous);
    }
    var standing = now.standing();
    return new RankingRow(
        rank,
        member.code(),
        spell.name(),
        spell.shortName(),
        standing.value(),
        standing.maximum(),
        standing.n(),
        standing.parts(),
        previous,
        difference(standing.value(), previous),
        standing.official(),
        standing.status(),
        standing.method(),
        standing.version(),
        standing.asOf(),
        standing.interval(),
        null,
        null,
        standing.grade());
  }

  private static RankingRow unscored(
      @Nullable Integer rank, Agencies.Member member, @Nullable BigDecimal previous) {
    var spell = member.spell();
    return new RankingRow(
        rank,
        member.code(),
        spell.name(),
        spell.shortName(),
        null,
        null,
        0,
        List.of(),
        previous,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same row at another place. */
  public RankingRow withRank(@Nullable Integer other) {
    return new RankingRow(
        other,
        agency,
        name,
        shortName,
        value,
        maximum,
        n,
        parts,
        previous,
        change,
        official,
        status,
        method,
        version,
        asOf,
        interval,
        rankRange,
        clearlyAboveNext,
        grade);
  }

  /** The same row with what may be said of its rank. */
  public RankingRow withCertainty(@Nullable RankRange range, @Nullable Boolean clear) {
    return new RankingRow(
        rank, agency, name, shortName, value, maximum, n, parts, previous, change, official, status,
        method, version, asOf, interval, range, clear, grade);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal now, @Nullable BigDecimal before) {
    return now == null || before == null ? null : now.subtract(before);
  }
}
