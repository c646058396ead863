package vn.langnghe.scoring.tally;

import java.util.List;
import java.util.Optional;
import vn.langnghe.index.maths.Hypothesis;
import vn.langnghe.index.maths.Rubric;

/** The scores that the facts at hand give agencies in one period. Made as they are asked for. */
public final class PeriodScores {

  private final UnitScoring scoring;
  private final FactTables facts;
  private final JudgedPeriod period;

  PeriodScores(UnitScoring scoring, FactTables facts, JudgedPeriod period) {
    this.scoring = scoring;
    this.facts = facts;
    this.period = period;
  }

  /** By every rubric that judges the agency; an index after those that it imports. */
  public List<Scored> of(String agency) {
    return scoring.score(facts, period, agency);
  }

  /** By the rubric of one index; empty where it does not judge the agency. */
  public Optional<Scored> of(String index, String agency) {
    return only(index, of(agency));
  }

  /** The same if one thing were otherwise. */
  public Optional<Scored> of(String index, String agency, Hypothesis hypothesis) {
    return only(index, scoring.score(facts, period, agency, index, hypothesis));
  }

  /** By a rubric that is not in force, beside those that are. */
  public Scored of(Rubric draft, String agency, List<Scored> inForce) {
    return scoring.score(facts, period, agency, draft, inForce);
  }

  private static Optional<Scored> only(String index, List<Scored> all) {
    return all.stream().filter(scored -> scored.rubric().index().equals(index)).findFirst();
  }
}
