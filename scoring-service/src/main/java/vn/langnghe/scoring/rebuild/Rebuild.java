package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.intake.ConsumedOffsets;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Makes the derived tables anew from the topics while the old ones serve.
 *
 * <p>The tables and how far the topics are contained in them change in one transaction, so any
 * snapshot of the database says exactly which records the tables must equal. A comparison holds
 * such a snapshot against a second set of tables that is filled up to the same records. A
 * replacement holds intake back for the last few records, swaps the two sets and marks everything
 * for evaluation, all in one transaction: readers see the old state or the new one, and a score is
 * published only where it differs. Dying anywhere before that commit leaves the old state serving.
 */
@ApplicationScoped
public class Rebuild {

  /** At most so many records are read while intake waits. */
  private static final long MAX_LAST_RECORDS = 5_000;

  private final ShadowFill fill;
  private final Shadow shadow;
  private final Digests digests;
  private final ConsumedOffsets consumed;
  private final EvaluationQueue queue;
  private final Database database;

  public Rebuild(
      ShadowFill fill,
      Shadow shadow,
      Digests digests,
      ConsumedOffsets consumed,
      EvaluationQueue queue,
      Database database) {
    this.fill = fill;
    this.shadow = shadow;
    this.digests = digests;
    this.consumed = consumed;
    this.queue = queue;
    this.database = database;
  }

  /** What the serving tables hold, and which records that is. */
  private record Snapshot(Map<TopicPartition, Long> consumed, Map<Digests.Place, String> digests) {}

  /** Leaves everything as it is; returns where the serving tables are wrong. */
  List<Digests.Place> compare(RebuildProgress progress) {
    var serving =
        database.inLongTransaction(
            () -> {
              database.update("set transaction isolation level repeatable read");
              return new Snapshot(consumed.load(), digests.take());
            });
    fill.begin(serving.consumed(), progress);
    var rebuilt = shadow.within(digests::take);
    shadow.drop();
    return Digests.differences(serving.digests(), rebuilt);
  }

  /** Puts the rebuilt tables in the place of the serving ones. */
  void replace(RebuildProgress progress) {
    var reached = consumed.load();
    fill.begin(reached, progress);
    var now = consumed.load();
    var missing = new OffsetRange(reached, now);
    while (fill.size(missing) > MAX_LAST_RECORDS) {
      progress.expect(fill.size(missing));
      fill.add(missing, progress);
      reached = now;
      now = consumed.load();
      missing = new OffsetRange(reached, now);
    }
    var last = reached;
    database.inLongTransaction(() -> swap(last, progress));
  }

  private boolean swap(Map<TopicPartition, Long> reached, RebuildProgress progress) {
    consumed.holdBack();
    queue.appendAll();
    fill.addLast(new OffsetRange(reached, consumed.load()), progress);
    shadow.swap();
    return true;
  }
}
