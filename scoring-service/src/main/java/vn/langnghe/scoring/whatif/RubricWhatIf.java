package vn.langnghe.scoring.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.evaluation.Scores;
import vn.langnghe.scoring.tally.PeriodScorer;
import vn.langnghe.scoring.tally.PeriodScores;
import vn.langnghe.scoring.tally.ReleasedTables;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.Evaluated;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.TooLong;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.TooManyAgencies;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.Trial;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.UnknownAgency;

/** A rubric that is not in force over the facts of a period. Nothing is stored or published. */
@ApplicationScoped
public class RubricWhatIf {

  private static final int MAX_AGENCIES = 200;
  private static final Duration MAX_TIME = Duration.ofSeconds(20);

  private final ReleasedTables tables;
  private final PeriodScorer scorer;
  private final Clock clock;

  public RubricWhatIf(ReleasedTables tables, PeriodScorer scorer, Clock clock) {
    this.tables = tables;
    this.scorer = scorer;
    this.clock = clock;
  }

  /**
   * Evaluates a draft.
   *
   * @param agencies codes of agencies; those on levels that the draft does not judge are left out
   * @param parent when not null, the agencies directly below it are judged too
   */
  @Transactional
  RubricWhatIfResult evaluate(
      Rubric draft, Period period, List<String> agencies, @Nullable String parent) {
    var until = clock.instant().plus(MAX_TIME);
    var judged = scorer.judged(period);
    var unknown = unknown(judged.tree(), agencies, parent);
    if (unknown != null) {
      return new UnknownAgency(unknown);
    }
    var codes = codes(draft, judged.tree(), agencies, parent);
    if (codes.size() > MAX_AGENCIES) {
      return new TooManyAgencies(MAX_AGENCIES, codes.size());
    }
    var scores = scorer.scores(judged, codes, tables);
    var trials = new ArrayList<Trial>();
    for (var agency : codes) {
      if (clock.instant().isAfter(until)) {
        return new TooLong(MAX_TIME);
      }
      trials.add(trial(draft, scores, agency, period));
    }
    return new Evaluated(trials);
  }

  /** The first agency that is not in the tree; null where all are. */
  private static @Nullable String unknown(
      AgencyTree tree, List<String> agencies, @Nullable String parent) {
    var named = new ArrayList<>(agencies);
    if (parent != null) {
      named.add(parent);
    }
    return named.stream().filter(agency -> tree.level(agency).isEmpty()).findFirst().orElse(null);
  }

  private static List<String> codes(
      Rubric draft, AgencyTree tree, List<String> agencies, @Nullable String parent) {
    var all = new ArrayList<>(agencies);
    if (parent != null) {
      all.addAll(tree.children(parent));
    }
    return all.stream()
        .distinct()
        .filter(agency -> draft.levels().contains(tree.level(agency).orElse("")))
        .sorted()
        .toList();
  }

  private static Trial trial(Rubric draft, PeriodScores scores, String agency, Period period) {
    var inForce = scores.of(agency);
    var scored = scores.of(draft, agency, inForce);
    var live =
        inForce.stream()
            .filter(one -> one.rubric().index().equals(draft.index()))
            .findFirst()
            .orElse(null);
    var value = scored.tree().value();
    var liveValue = live == null ? null : live.tree().value();
    var grade = draft.grade(value);
    return new Trial(
        agency,
        value,
        grade == null ? null : grade.code(),
        Scores.of(scored, agency, period, null).score(),
        live == null ? null : live.rubric().method(),
        liveValue,
        difference(value, liveValue));
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal value, @Nullable BigDecimal liveValue) {
    return value == null || liveValue == null ? null : value.subtract(liveValue);
  }
}
