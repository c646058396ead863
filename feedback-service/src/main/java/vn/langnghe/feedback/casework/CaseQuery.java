package vn.langnghe.feedback.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Timeliness;

/** Collects the conditions of a list of cases; what was not asked for is no condition. */
final class CaseQuery {

  private final StringJoiner conditions = new StringJoiner(" and ").setEmptyValue("1 = 1");
  private final Map<String, Object> values = new HashMap<>();

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

  /** Goes on behind the cursor in a list that {@link #newestFirst} orders by the same column. */
  CaseQuery after(String column, @Nullable PageCursor cursor) {
    if (cursor != null) {
      conditions.add("(%1$s < :at or (%1$s = :at and id < :id))".formatted(column));
      values.put("at", cursor.at());
      values.put("id", cursor.id());
    }
    return this;
  }

  List<CitizenCase> newestFirst(String column, int limit) {
    return CitizenCase.<CitizenCase>find(
            conditions + " order by " + column + " desc, id desc", values)
        .range(0, limit - 1)
        .list();
  }
}
