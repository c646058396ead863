package vn.langnghe.feedback.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Timeliness;

/** Collects the conditions of a list of cases; what was not asked for is no condition. */
final class CaseQuery {

  /** The moment that cases are ordered by, the newest first. */
  enum Order {
    RECEIVED("receivedAt"),
    PUBLISHED("publishedAt");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  private final Order order;
  private final StringJoiner conditions = new StringJoiner(" and ").setEmptyValue("1 = 1");
  private final Map<String, Object> values = new HashMap<>();

  CaseQuery(Order order) {
    this.order = order;
  }

  CaseQuery and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  CaseQuery andOverdue(@Nullable Boolean overdue) {
    if (overdue != null) {
      conditions.add((overdue ? "" : "not ") + "(timeliness = :late and state in :open)");
      values.put("late", Timeliness.LATE);
      values.put("open", Lifecycle.OPEN);
    }
    return this;
  }

  /** Goes on behind the cursor. */
  CaseQuery after(@Nullable PageCursor cursor) {
    if (cursor != null) {
      conditions.add("(%1$s < :at or (%1$s = :at and id < :id))".formatted(order.column));
      values.put("at", cursor.at());
      values.put("id", cursor.id());
    }
    return this;
  }

  List<CitizenCase> rows(int limit) {
    return CitizenCase.<CitizenCase>find(ordered(), values).range(0, limit - 1).list();
  }

  /** Where the same cases stand, also those that cannot be loaded. */
  List<PageCursor> places(int limit) {
    var query =
        CitizenCase.getEntityManager()
            .createQuery(
                "select new %s(%s, id) from CitizenCase where %s"
                    .formatted(PageCursor.class.getName(), order.column, ordered()),
                PageCursor.class)
            .setMaxResults(limit);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  PageCursor place(CitizenCase row) {
    var moment =
        switch (order) {
          case RECEIVED -> row.receivedAt;
          case PUBLISHED -> Objects.requireNonNull(row.publishedAt);
        };
    return new PageCursor(moment, row.id);
  }

  private String ordered() {
    return conditions + " order by " + order.column + " desc, id desc";
  }
}
