package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.evaluation.ScoreVersions;
import vn.langnghe.scoring.evaluation.Scores;
import vn.langnghe.scoring.official.OfficialValues;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.PeriodScorer;

/**
 * The settled live scores of an index and period. The trees travel on the topic and are not kept,
 * so they are made once more and compared with the hash of what was published last: what is frozen
 * is what everybody has seen.
 */
@ApplicationScoped
public class SettledScores {

  private final Database database;
  private final LiveTables tables;
  private final PeriodScorer scorer;
  private final OfficialValues officials;
  private final ScoreVersions versions;

  public SettledScores(
      Database database,
      LiveTables tables,
      PeriodScorer scorer,
      OfficialValues officials,
      ScoreVersions versions) {
    this.database = database;
    this.tables = tables;
    this.scorer = scorer;
    this.officials = officials;
    this.versions = versions;
  }

  /**
   * By agency code, each with the version that is live; null where one of them is not as published.
   */
  @Nullable List<IndexScored> of(String index, Period period) {
    var agencies =
        database.query(
            "select agency from score where index_code = ? and period = ? order by agency",
            row -> row.getString(1),
            index,
            period.toString());
    var scores = scorer.scores(scorer.judged(period), agencies, tables);
    var official = officials.load(agencies, List.of(period));
    var published = versions.load(agencies, List.of(period));
    var settled = new ArrayList<IndexScored>();
    for (var agency : agencies) {
      for (var scored : scores.of(agency)) {
        if (scored.rubric().index().equals(index)) {
          var beside = official.get(ScoreKey.live(index, agency, period));
          var score = Scores.of(scored, agency, period, beside);
          var live = published.get(score.scoreKey());
          if (live == null || !live.matches(versions.hash(score))) {
            return null;
          }
          settled.add(score.withVersion(live.version()));
        }
      }
    }
    return settled;
  }
}
