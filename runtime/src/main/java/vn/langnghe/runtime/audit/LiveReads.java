package vn.langnghe.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;

/**
 * Who looked at live figures, in the table {@code live_read} of a service that shows some: added
 * to, never changed.
 */
@ApplicationScoped
public class LiveReads {

  private final Database database;

  public LiveReads(Database database) {
    this.database = database;
  }

  private record Numbered(long number, LiveRead read) {

    static Numbered of(Row row) {
      return new Numbered(
          row.count("id"),
          new LiveRead(
              row.instant("read_at"),
              row.text("account"),
              LiveFigure.valueOf(row.text("figure")),
              row.text("index_code"),
              row.textOrNull("agency"),
              row.textOrNull("parent"),
              row.text("period")));
    }
  }

  /** When this returns, the look is recorded, whatever becomes of the answer. */
  public void record(LiveRead read) {
    database.inTransaction(
        () ->
            database.update(
                """
                insert into live_read (read_at, account, figure, index_code, agency, parent, period)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                read.at(),
                read.account(),
                read.figure().name(),
                read.index(),
                read.agency(),
                read.parent(),
                read.period()));
  }

  /**
   * A page of them, newest first.
   *
   * @param before the last of the page before; null for the first page
   */
  public LiveReadPage page(@Nullable Long before, int limit) {
    var found =
        database.list(
            """
            select id, read_at, account, figure, index_code, agency, parent, period from live_read
            where id < ? order by id desc limit ?
            """,
            Numbered::of,
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new LiveReadPage(
        shown.stream().map(Numbered::read).toList(),
        found.size() > limit ? Long.toString(shown.getLast().number()) : null);
  }
}
