package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.evaluation.EvaluationRound;

/**
 * Brings the live scores of a period up to every fact that is committed, and holds them there until
 * the caller's transaction ends.
 *
 * <p>First the evaluation's own lock: no other round runs. Then the list of dirty spots, shared:
 * whoever has changed a fact and listed it must have committed before this is given, and whoever
 * comes later waits with his spot, hence with his commit. What is listed now is all there is, and
 * rounds in this transaction take it away. Intake stands still for that moment; Kafka and the
 * outbox hold what comes.
 */
@ApplicationScoped
public class Settling {

  /** Beyond it the evaluation is so far behind that intake would stand still for too long. */
  private static final int MOST_SPOTS = 20_000;

  private final Database database;
  private final EvaluationRound round;

  public Settling(Database database, EvaluationRound round) {
    this.database = database;
    this.round = round;
  }

  /** False where the evaluation is too far behind. */
  boolean settle(Period period) {
    if (count(
            "select count(*) from (select 1 from dirty limit " + (MOST_SPOTS + 1) + ") as waiting")
        > MOST_SPOTS) {
      return false;
    }
    database.query("select pg_advisory_xact_lock(hashtext('evaluation'))", row -> true);
    database.update("lock table dirty in share mode");
    var within = period.withParts().stream().map(Period::toString).toArray(String[]::new);
    while (count("select count(*) from dirty where period = any(?)", (Object) within) > 0) {
      if (round.run().taken() == 0) {
        throw new IllegalStateException("spots are left that no round takes");
      }
    }
    return true;
  }

  private long count(String sql, Object... arguments) {
    return database.query(sql, row -> row.getLong(1), arguments).getFirst();
  }
}
