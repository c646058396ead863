package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.scoring.official.OfficialValues;
import vn.langnghe.scoring.tally.FactSource;
import vn.langnghe.scoring.tally.LiveTables;
import vn.langnghe.scoring.tally.PeriodAgencies;
import vn.langnghe.scoring.tally.PeriodScorer;
import vn.langnghe.scoring.tally.ReleasedTables;

/** The agencies' own scores in both views, beside what was officially published. */
@ApplicationScoped
public class OwnScores {

  private final PeriodScorer scorer;
  private final LiveTables live;
  private final ReleasedTables released;
  private final OfficialValues officials;
  private final ScoreVersions versions;

  public OwnScores(
      PeriodScorer scorer,
      LiveTables live,
      ReleasedTables released,
      OfficialValues officials,
      ScoreVersions versions) {
    this.scorer = scorer;
    this.live = live;
    this.released = released;
    this.officials = officials;
    this.versions = versions;
  }

  /** The live scores of these agencies that changed, each stored with its next version. */
  List<ScoreVersions.Changed> live(List<PeriodAgencies> all) {
    return evaluate(all, live, ScoreStatus.live());
  }

  /** The same of what is public. */
  List<ScoreVersions.Changed> released(List<PeriodAgencies> all) {
    return evaluate(all, released, ScoreStatus.released());
  }

  private List<ScoreVersions.Changed> evaluate(
      List<PeriodAgencies> all, FactSource tables, ScoreStatus status) {
    if (all.isEmpty()) {
      return List.of();
    }
    var agencies = new HashSet<String>();
    var periods = new ArrayList<Period>();
    for (var one : all) {
      agencies.addAll(one.agencies());
      periods.add(one.period().period());
    }
    var official = officials.load(agencies, periods);
    var published = versions.load(agencies, periods, status);
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
          var score = Scores.of(scored, agency, period, beside).as(status);
          if (Scores.tellSomething(scored, beside) || published.containsKey(score.scoreKey())) {
            scores.add(score);
          }
        });
    return versions.advance(scores, published);
  }
}
