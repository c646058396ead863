package vn.langnghe.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.standing.ScoreSummary;

/**
 * An agency in a ranking. It is sent flat, see {@link Flat}.
 *
 * @param place where it stands
 * @param who which agency
 * @param summary what it has; null while nothing was announced
 * @param before where it stood in the period before
 */
public record RankingRow(Place place, Named who, @Nullable ScoreSummary summary, Before before) {

  /**
   * A place.
   *
   * @param rank null without a value, and without enough answers
   * @param unranked what is missing; null where enough have answered, and where the index needs
   *     none
   * @param range where the rank may lie; null where no value of the ranking is estimated, and until
   *     it is worked out
   * @param clearlyAboveNext whether it may be called higher than the next place, which a difference
   *     within the margin does not allow; null without a next place
   */
  public record Place(
      @Nullable Integer rank,
      @Nullable Unranked unranked,
      @Nullable RankRange range,
      @Nullable Boolean clearlyAboveNext) {

    static Place of(Placing<?> placing) {
      return new Place(placing.rank(), placing.unranked(), null, null);
    }
  }

  /**
   * What a value and a rank are compared with.
   *
   * @param value value in the period before; null where there is none
   * @param rank rank in the period before; null where there was none, and where one of the ranking
   *     has come out of others since
   */
  public record Before(@Nullable BigDecimal value, @Nullable Integer rank) {

    public static final Before NONE = new Before(null, null);
  }

  /**
   * An agency by its names in the period.
   *
   * @param code agency code
   * @param name official name
   * @param shortName name for tables and small screens
   */
  public record Named(String code, Text name, Text shortName) {}

  static RankingRow of(Placing<Member> placing, @Nullable ScoreSummary summary, Before before) {
    var member = placing.of();
    var spell = member.spell();
    return new RankingRow(
        Place.of(placing),
        new Named(member.code(), spell.name(), spell.shortName()),
        summary,
        before);
  }

  public String agency() {
    return who.code();
  }

  public Text name() {
    return who.name();
  }

  public Text shortName() {
    return who.shortName();
  }

  public @Nullable Integer rank() {
    return place.rank();
  }

  /** Null where enough have answered, and where the index needs none. */
  public @Nullable Unranked unranked() {
    return place.unranked();
  }

  /** Null while there is nothing to judge. */
  public @Nullable BigDecimal value() {
    return summary == null ? null : summary.value();
  }

  /** Null while nothing was announced. */
  public @Nullable BigDecimal maximum() {
    return summary == null ? null : summary.maximum();
  }

  public long n() {
    return summary == null ? 0 : summary.n();
  }

  public List<ScoreSummary.Part> parts() {
    return summary == null ? List.of() : summary.parts();
  }

  public @Nullable BigDecimal official() {
    return summary == null ? null : summary.official();
  }

  public @Nullable Instant asOf() {
    return summary == null ? null : summary.asOf();
  }

  public ScoreSummary.@Nullable Interval interval() {
    return summary == null ? null : summary.interval();
  }

  public @Nullable String grade() {
    return summary == null ? null : summary.grade();
  }

  /** Null where there was none that may be compared. */
  public @Nullable Integer previousRank() {
    return before.rank();
  }

  public @Nullable RankRange rankRange() {
    return place.range();
  }

  public @Nullable Boolean clearlyAboveNext() {
    return place.clearlyAboveNext();
  }

  /** Value minus previous; null where one is missing. */
  public @Nullable BigDecimal change() {
    var now = value();
    var then = before.value();
    return now == null || then == null ? null : now.subtract(then);
  }

  /** Places gained since the period before, lost ones below 0; null where one rank is missing. */
  public @Nullable Integer rankChange() {
    var now = rank();
    var then = before.rank();
    return now == null || then == null ? null : then - now;
  }

  /** 0 while nothing was announced. */
  public long version() {
    return summary == null ? 0 : summary.version();
  }

  /** The same row at another place. */
  public RankingRow at(Place other) {
    return new RankingRow(other, who, summary, before);
  }

  /** The same row with what may be said of its rank. */
  public RankingRow withCertainty(@Nullable RankRange range, @Nullable Boolean clear) {
    return at(new Place(rank(), unranked(), range, clear));
  }

  /**
   * The row as it is sent: one flat object, in this order.
   *
   * @param rank null without a value, and without enough answers
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
   * @param status released, live, or frozen; null while nothing was announced
   * @param method rubric and version; null while nothing was announced
   * @param version version of the score, 0 while nothing was announced
   * @param asOf instant of the newest fact that is counted
   * @param interval how sure the value is; null where it is counted and not estimated
   * @param rankRange where the rank may lie; null where no value of the ranking is estimated, and
   *     until it is worked out
   * @param clearlyAboveNext whether it may be called higher than the next place, which a difference
   *     within the margin does not allow; null without a next place
   * @param grade class of the value; left out where the rubric has none
   * @param unranked how many answers the agency has and needs for a rank; left out where it has
   *     enough, and where the index needs none
   * @param previousRank rank in the period before; left out where there was none, and where an
   *     agency of the ranking has come out of others since
   * @param rankChange places gained since then, lost ones below 0; left out where one of the two
   *     ranks is missing
   */
  @Schema(name = "RankingRow")
  public record Flat(
      @Nullable Integer rank,
      String agency,
      Text name,
      Text shortName,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      long n,
      List<ScoreSummary.Part> parts,
      @Nullable BigDecimal previous,
      @Nullable BigDecimal change,
      @Nullable BigDecimal official,
      @Nullable String status,
      @Nullable String method,
      long version,
      @Nullable Instant asOf,
      ScoreSummary.@Nullable Interval interval,
      @Nullable RankRange rankRange,
      @Nullable Boolean clearlyAboveNext,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grade,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unranked unranked,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer previousRank,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer rankChange) {}

  @JsonValue
  public Flat flat() {
    return new Flat(
        rank(),
        agency(),
        name(),
        shortName(),
        value(),
        maximum(),
        n(),
        parts(),
        before.value(),
        change(),
        official(),
        summary == null ? null : summary.status(),
        summary == null ? null : summary.method(),
        version(),
        asOf(),
        interval(),
        rankRange(),
        clearlyAboveNext(),
        grade(),
        unranked(),
        before.rank(),
        rankChange());
  }
}
