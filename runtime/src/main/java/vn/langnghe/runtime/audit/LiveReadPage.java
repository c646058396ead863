package vn.langnghe.runtime.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some looks at live figures.
 *
 * @param reads newest first
 * @param next to be given as {@code cursor} to read on; left out on the last page
 */
public record LiveReadPage(
    List<LiveRead> reads, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** The place that a cursor names; empty where it is none of ours. */
  public static Optional<Long> place(String cursor) {
    return NUMBER.matcher(cursor).matches() ? Optional.of(Long.valueOf(cursor)) : Optional.empty();
  }
}
