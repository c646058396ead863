package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.intake.ConsumedOffsets;

/**
 * Holds intake and evaluation until the caller's transaction ends, so that scores can be brought up
 * to every fact that is committed.
 *
 * <p>First intake is held back, for it decides releases, too. Then the evaluation's own lock: no
 * other round runs. Then the list of dirty spots, shared: whoever has changed a fact and listed it
 * must have committed before this is given, and whoever comes later waits with his spot, hence with
 * his commit. What is listed now is all there is, and rounds in this transaction take it away.
 * Kafka and the outbox hold what comes meanwhile.
 */
@ApplicationScoped
public class Standstill {

  /** Beyond it the evaluation is so far behind that intake would stand still for too long. */
  private static final int MOST_SPOTS = 20_000;

  private final Database database;
  private final ConsumedOffsets consumed;
  private final EvaluationRound round;

  public Standstill(Database database, ConsumedOffsets consumed, EvaluationRound round) {
    this.database = database;
    this.consumed = consumed;
    this.round = round;
  }

  /** False where the evaluation is too far behind. */
  public boolean begin() {
    if (waiting() > MOST_SPOTS) {
      return false;
    }
    consumed.holdBack();
    database.lock("evaluation");
    database.update("lock table dirty in share mode");
    return true;
  }

  /** Evaluates until nothing is listed of these periods. */
  public void evaluate(Collection<Period> periods) {
    var within = periods.stream().map(Period::toString).toArray(String[]::new);
    while (waiting(within) > 0) {
      if (round.run().taken() == 0) {
        throw new IllegalStateException("spots are left that no round takes");
      }
    }
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

  private long waiting(String[] periods) {
    return database
        .first(
            "select count(*) as waiting from dirty where period = any(?)",
            row -> row.count("waiting"),
            (Object) periods)
        .orElseThrow();
  }
}
