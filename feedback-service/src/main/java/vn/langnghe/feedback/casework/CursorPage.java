package vn.langnghe.feedback.casework;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a list.
 *
 * @param next the cursor behind the last entry, null on the last page
 */
public record CursorPage<T>(List<T> entries, @Nullable String next) {

  /** Of one entry more than the page holds, where there is one. */
  static <T> CursorPage<T> of(List<T> found, int limit, Function<T, PageCursor> cursor) {
    if (found.size() <= limit) {
      return new CursorPage<>(found, null);
    }
    var entries = found.subList(0, limit);
    return new CursorPage<>(entries, cursor.apply(entries.getLast()).text());
  }
}
