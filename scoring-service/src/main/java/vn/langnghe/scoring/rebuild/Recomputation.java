package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.evaluation.ScoreVersions;
import vn.langnghe.scoring.evaluation.Scores;
import vn.langnghe.scoring.official.OfficialValues;
import vn.langnghe.scoring.tally.PeriodScorer;
import vn.langnghe.scoring.tally.Scored;

/** One score from the raw facts through the same maths, against the one that was published. */
@ApplicationScoped
public class Recomputation {

  /**
   * The comparison.
   *
   * @param equal whether every number of the whole tree is the same; also where nothing was
   *     published and no fact would change that
   * @param liveVersion version that was published last; null when none was
   * @param recomputed the score from the raw facts, with version 0
   */
  public record Comparison(
      boolean equal,
      @Nullable Long liveVersion,
      @Schema(implementation = IndexScored.Flat.class) IndexScored recomputed) {}

  private final RawTables tables;
  private final PeriodScorer scorer;
  private final OfficialValues officials;
  private final ScoreVersions versions;

  public Recomputation(
      RawTables tables, PeriodScorer scorer, OfficialValues officials, ScoreVersions versions) {
    this.tables = tables;
    this.scorer = scorer;
    this.officials = officials;
    this.versions = versions;
  }

  /** Empty when no rubric of this index judges the agency in the period. */
  @Transactional
  public Optional<Comparison> compare(String index, String agency, Period period) {
    var beside =
        officials
            .load(List.of(agency), List.of(period))
            .getOrDefault(ScoreKey.live(index, agency, period), Optional.empty())
            .orElse(null);
    return scorer
        .score(index, new AgencyPeriod(agency, period), tables)
        .map(scored -> compared(scored, agency, period, beside));
  }

  private Comparison compared(
      Scored scored, String agency, Period period, IndexScored.@Nullable Official beside) {
    var recomputed = Scores.of(scored, agency, period, beside);
    var live =
        versions
            .load(List.of(recomputed.agency()), List.of(recomputed.period()), recomputed.status())
            .get(recomputed.scoreKey());
    return live == null
        ? new Comparison(!Scores.tellSomething(scored, beside), null, recomputed)
        : new Comparison(live.matches(versions.hash(recomputed)), live.version(), recomputed);
  }
}
