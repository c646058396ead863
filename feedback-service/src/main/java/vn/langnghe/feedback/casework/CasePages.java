package vn.langnghe.feedback.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.runtime.sql.StoredRows;

/**
 * Pages of cases: one that cannot be read is left out and named, and the page goes on behind it.
 * Transactions of their own, since a load that fails spoils the one that it happens in.
 */
@ApplicationScoped
class CasePages {

  private final StoredRows rows;

  CasePages(StoredRows rows) {
    this.rows = rows;
  }

  private record Line(PageCursor place, Supplier<Optional<CitizenCase>> row) {}

  <T> CursorPage<T> read(String table, CaseQuery query, int limit, Function<CitizenCase, T> view) {
    var page = CursorPage.of(lines(query, limit + 1), limit, Line::place);
    return new CursorPage<>(
        rows.readSome(
            table,
            page.entries(),
            line -> line.place().id().toString(),
            line -> line.row().get().map(view)),
        page.next());
  }

  private static List<Line> lines(CaseQuery query, int limit) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> query.rows(limit)).stream()
          .map(row -> new Line(query.place(row), () -> Optional.of(row)))
          .toList();
    } catch (RuntimeException fault) {
      if (DatabaseAway.isWhy(fault)) {
        throw fault;
      }
      return QuarkusTransaction.requiringNew().call(() -> query.places(limit)).stream()
          .map(place -> new Line(place, () -> byItself(place)))
          .toList();
    }
  }

  private static Optional<CitizenCase> byItself(PageCursor place) {
    return QuarkusTransaction.requiringNew().call(() -> CitizenCase.find(place.id()));
  }
}
