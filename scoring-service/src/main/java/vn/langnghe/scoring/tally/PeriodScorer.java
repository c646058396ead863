package vn.langnghe.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;

/**
 * Scores agencies in periods: takes the day that decides, the tree of that day, the facts of the
 * agencies and of everything below them, and every rubric of that day.
 */
@ApplicationScoped
public class PeriodScorer {

  /** Takes one score after the other. */
  @FunctionalInterface
  public interface Receiver {
    void take(String agency, Period period, Scored scored);
  }

  private final Catalogue catalogue;
  private final UnitScoring scoring;
  private final Clock clock;

  public PeriodScorer(Catalogue catalogue, UnitScoring scoring, Clock clock) {
    this.catalogue = catalogue;
    this.scoring = scoring;
    this.clock = clock;
  }

  public JudgedPeriod judged(Period period) {
    return judged(List.of(period)).getFirst();
  }

  /** All by one state of the catalogue, in the given order. */
  public List<JudgedPeriod> judged(Collection<Period> periods) {
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    var agencies = catalogue.agencies().values();
    return periods.stream()
        .map(
            period -> {
              var day = period.decisiveDay(today);
              var tree = new AgencyTree(agencies, period.firstDay(), day);
              return new JudgedPeriod(period, day, tree);
            })
        .toList();
  }

  /** The score of one index; empty where no rubric of it judges the agency. */
  public Optional<Scored> score(String index, AgencyPeriod of, FactSource facts) {
    return scores(judged(of.period()), List.of(of.agency()), facts).of(index, of.agency());
  }

  /** The scores of these agencies: their facts are loaded once. */
  public PeriodScores scores(JudgedPeriod period, Collection<String> agencies, FactSource facts) {
    var tables = facts.load(period.within(agencies), List.of(period.period()));
    return new PeriodScores(scoring, tables, period);
  }

  /** Every score of agencies in many periods, one after the other: the facts are loaded once. */
  public void score(List<PeriodAgencies> all, FactSource facts, Receiver receiver) {
    var agencies = new HashSet<String>();
    var periods = new HashSet<Period>();
    for (var one : all) {
      agencies.addAll(one.period().within(one.agencies()));
      periods.add(one.period().period());
    }
    var tables = facts.load(agencies, periods);
    for (var one : all) {
      var scores = new PeriodScores(scoring, tables, one.period());
      for (var agency : one.agencies()) {
        for (var scored : scores.of(agency)) {
          receiver.take(agency, one.period().period(), scored);
        }
      }
    }
  }
}
