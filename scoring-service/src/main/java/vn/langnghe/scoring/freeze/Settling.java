package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.evaluation.EvaluationRound;
import vn.langnghe.scoring.intake.ConsumedOffsets;
import vn.langnghe.scoring.queue.EvaluationQueue;
import vn.langnghe.scoring.release.Releases;

/**
 * Brings the scores of a period up to every fact that is committed, releases what is enough for a
 * group, and holds all that until the caller's transaction ends.
 *
 * <p>First intake is held back, for it decides releases, too. Then the evaluation's own lock: no
 * other round runs. Then the list of dirty spots, shared: whoever has changed a fact and listed it
 * must have committed before this is given, and whoever comes later waits with his spot, hence with
 * his commit. What is listed now is all there is, and rounds in this transaction take it away.
 * Intake stands still for that moment; Kafka and the outbox hold what comes.
 */
@ApplicationScoped
public class Settling {

  /** Beyond it the evaluation is so far behind that intake would stand still for too long. */
  private static final int MOST_SPOTS = 20_000;

  private final Database database;
  private final ConsumedOffsets consumed;
  private final Releases releases;
  private final EvaluationQueue queue;
  private final EvaluationRound round;

  public Settling(
      Database database,
      ConsumedOffsets consumed,
      Releases releases,
      EvaluationQueue queue,
      EvaluationRound round) {
    this.database = database;
    this.consumed = consumed;
    this.releases = releases;
    this.queue = queue;
    this.round = round;
  }

  /** False where the evaluation is too far behind. */
  boolean settle(Period period) {
    if (waiting() > MOST_SPOTS) {
      return false;
    }
    consumed.holdBack();
    database.lock("evaluation");
    database.update("lock table dirty in share mode");
    queue.append(releases.settle(period));
    var within = period.withParts().stream().map(Period::toString).toList();
    while (waiting(within) > 0) {
      if (round.run().taken() == 0) {
        throw new IllegalStateException("spots are left that no round takes");
      }
    }
    return true;
  }

  /** Counts no further than it matters. */
  private long waiting() {
    return database
        .first(
            "select count(*) as waiting from (select 1 from dirty limit ?) as bounded",
            row -> row.count("waiting"),
            MOST_SPOTS + 1)
        .orElseThrow();
  }

  private long waiting(Collection<String> periods) {
    return database
        .first(
            "select count(*) as waiting from dirty where period = any(?)",
            row -> row.count("waiting"),
            (Object) periods.toArray(String[]::new))
        .orElseThrow();
  }
}
