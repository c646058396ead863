package vn.langnghe.reporting.history;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.standing.StoredScores;

/** Reads the history, and thins what is old so that it stays bounded. */
@ApplicationScoped
public class History {

  private static final int MOST_POINTS = 2000;

  private final Database database;
  private final StoredScores stored;

  History(Database database, StoredScores stored) {
    this.database = database;
    this.stored = stored;
  }

  /**
   * The tree as it was announced by an instant: the last of the minute that the instant lies in, or
   * of the newest before it. What is old is kept per hour, then per day.
   */
  public Optional<IndexScored> at(ScoreKey key, Instant instant) {
    return database
        .query(
            """
            select document from score_history
            where index_code = ? and agency = ? and period = ? and minute <= ?::timestamptz
              and document is not null
            order by minute desc limit 1
            """,
            (connection, statement) -> {
              statement.setString(1, key.index());
              statement.setString(2, key.agency());
              statement.setString(3, key.period().toString());
              statement.setString(4, instant.toString());
            },
            row -> stored.unpack(row.getBytes(1)))
        .stream()
        .findFirst();
  }

  HistoryView read(ScoreKey key) {
    var newestFirst =
        database.query(
            """
            select minute, version, as_of, value, n from score_history
            where index_code = ? and agency = ? and period = ?
            order by minute desc limit ?
            """,
            (connection, statement) -> {
              statement.setString(1, key.index());
              statement.setString(2, key.agency());
              statement.setString(3, key.period().toString());
              statement.setInt(4, MOST_POINTS + 1);
            },
            row ->
                new HistoryView.Point(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getBigDecimal(4),
                    row.getLong(5)));
    boolean truncated = newestFirst.size() > MOST_POINTS;
    var points = truncated ? newestFirst.subList(0, MOST_POINTS) : newestFirst;
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
        (connection, statement) -> {
          statement.setString(1, age);
          statement.setString(2, unit);
          statement.setString(3, unit);
        });
  }
}
