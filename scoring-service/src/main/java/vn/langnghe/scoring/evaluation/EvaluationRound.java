package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.queue.EvaluationQueue;
import vn.langnghe.scoring.tally.PeriodAgencies;
import vn.langnghe.scoring.tally.PeriodScorer;

/**
 * Takes agencies and periods from the queue, evaluates them with everything above them, and
 * publishes what changed: in the live view always, in the released one where something public
 * moved.
 *
 * <p>Queue rows, versions and outbox rows stand or fall with one transaction: a process that dies
 * in it leaves the rows to the next round, one that dies after it has published. The lock makes
 * rounds of all instances follow each other, so versions of a key leave the outbox in order.
 */
@ApplicationScoped
public class EvaluationRound {

  /**
   * What a round did.
   *
   * @param taken agencies and periods that were taken, 0 when there was nothing to do
   * @param published scores that changed
   */
  public record Outcome(int taken, int published) {
    static final Outcome NOTHING = new Outcome(0, 0);
  }

  private final EvaluationQueue queue;
  private final PeriodScorer scorer;
  private final OwnScores ownScores;
  private final BackCastScorer backCasts;
  private final ScorePublisher publisher;
  private final EvaluationConfig config;

  public EvaluationRound(
      EvaluationQueue queue,
      PeriodScorer scorer,
      OwnScores ownScores,
      BackCastScorer backCasts,
      ScorePublisher publisher,
      EvaluationConfig config) {
    this.queue = queue;
    this.scorer = scorer;
    this.ownScores = ownScores;
    this.backCasts = backCasts;
    this.publisher = publisher;
    this.config = config;
  }

  @Transactional
  public Outcome run() {
    if (!queue.isOursToTake()) {
      return Outcome.NOTHING;
    }
    var taken = queue.take(config.batch());
    if (taken.isEmpty()) {
      return Outcome.NOTHING;
    }
    var changed = new ArrayList<>(ownScores.live(affected(taken.stream())));
    var open = affected(taken.stream().filter(EvaluationQueue.Waiting::released));
    changed.addAll(ownScores.released(open));
    changed.addAll(backCasts.evaluate(open));
    publisher.publish(changed);
    return new Outcome(taken.size(), changed.size());
  }

  /** The agencies and everybody above them, in the periods and the longer ones around them. */
  private List<PeriodAgencies> affected(Stream<EvaluationQueue.Waiting> taken) {
    var direct = new TreeMap<Period, Set<String>>();
    taken
        .map(EvaluationQueue.Waiting::of)
        .forEach(
            one -> {
              for (var period : one.period().withLonger()) {
                direct.computeIfAbsent(period, p -> new TreeSet<>()).add(one.agency());
              }
            });
    return scorer.judged(direct.keySet()).stream()
        .map(
            period -> {
              var all = new TreeSet<String>();
              for (var agency : direct.getOrDefault(period.period(), Set.of())) {
                all.add(agency);
                all.addAll(period.tree().above(agency));
              }
              return new PeriodAgencies(period, all);
            })
        .toList();
  }
}
