package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.official.OfficialValues;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.PeriodAgencies;
import vn.langnghe.scoring.tally.PeriodScorer;

/** The agencies' own scores from the kept counts, beside what was officially published. */
@ApplicationScoped
public class OwnScores {

  private final PeriodScorer scorer;
  private final LiveTables tables;
  private final OfficialValues officials;
  private final ScoreVersions versions;

  public OwnScores(
      PeriodScorer scorer, LiveTables tables, OfficialValues officials, ScoreVersions versions) {
    this.scorer = scorer;
    this.tables = tables;
    this.officials = officials;
    this.versions = versions;
  }

  /** The scores of these agencies that changed, each stored with its next version. */
  List<ScoreVersions.Changed> evaluate(List<PeriodAgencies> all) {
    var agencies = new HashSet<String>();
    var periods = new ArrayList<Period>();
    for (var one : all) {
      agencies.addAll(one.agencies());
      periods.add(one.period().period());
    }
    var official = officials.load(agencies, periods);
    var published = versions.load(agencies, periods);
    var scores = new ArrayList<IndexScored>();
    scorer.score(
        all,
        tables,
        (agency, period, scored) -> {
          var key = ScoreKey.live(scored.rubric().index(), agency, period);
          var beside = official.getOrDefault(key, Optional.empty()).orElse(null);
          if (official.containsKey(key) && beside == null) {
            return; // what was published of it cannot be read: the score stays as it is
          }
          var score = Scores.of(scored, agency, period, beside);
          if (Scores.tellSomething(scored, beside) || published.containsKey(score.scoreKey())) {
            scores.add(score);
          }
        });
    return versions.advance(scores, published);
  }
}
