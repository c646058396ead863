package vn.langnghe.reporting.history;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.standing.PackedScores;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.StoredRows;

/** Reads the history, and thins what is old so that it stays bounded. */
@ApplicationScoped
public class History {

  private static final int MAX_POINTS = 2000;

  private final Database database;
  private final PackedScores packed;
  private final StoredRows rows;

  History(Database database, PackedScores packed, StoredRows rows) {
    this.database = database;
    this.packed = packed;
    this.rows = rows;
  }

  /** The trees of many as they were announced by an instant, as far as they can be read. */
  public List<IndexScored> at(Collection<ScoreKey> keys, Instant instant) {
    return rows.readSome("score_history", keys, ScoreKey::text, key -> at(key, instant));
  }

  /**
   * The tree as it was announced by an instant: the last of the minute that the instant lies in, or
   * of the newest before it. What is old is kept per hour, then per day.
   */
  private Optional<IndexScored> at(ScoreKey key, Instant instant) {
    return database.first(
        """
        select document from score_history
        where index_code = ? and agency = ? and period = ? and minute <= ?
          and document is not null
        order by minute desc limit 1
        """,
        row -> packed.unpack(row.bytes("document")),
        key.index(),
        key.agency(),
        key.period(),
        instant);
  }

  HistoryView read(ScoreKey key) {
    var newestFirst =
        database.list(
            """
            select minute, version, as_of, value, n from score_history
            where index_code = ? and agency = ? and period = ?
            order by minute desc limit ?
            """,
            row ->
                new HistoryView.Point(
                    row.instant("minute"),
                    row.count("version"),
                    row.instant("as_of"),
                    row.decimalOrNull("value"),
                    row.count("n")),
            key.index(),
            key.agency(),
            key.period(),
            MAX_POINTS + 1);
    boolean truncated = newestFirst.size() > MAX_POINTS;
    var points = truncated ? newestFirst.subList(0, MAX_POINTS) : newestFirst;
    return new HistoryView(
        key.index(),
        key.agency(),
        key.period().toString(),
        truncated,
        List.copyOf(points.reversed()));
  }

  /** Keeps the last version of each hour after a day, and of each day after a month. */
  @Scheduled(every = "PT1H", delayed = "PT10M", identity = "thin-score-history")
  void thin() {
    thin("hour", "1 day");
    thin("day", "31 days");
  }

  private void thin(String unit, String age) {
    database.update(
        """
        delete from score_history old using score_history later
        where old.minute < now() - ?::interval
          and later.index_code = old.index_code and later.agency = old.agency
          and later.period = old.period and later.minute > old.minute
          and date_trunc(?, later.minute at time zone 'Asia/Ho_Chi_Minh')
            = date_trunc(?, old.minute at time zone 'Asia/Ho_Chi_Minh')
        """,
        age,
        unit,
        unit);
  }
}
