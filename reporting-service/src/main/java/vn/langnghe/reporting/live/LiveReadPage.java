package vn.langnghe.reporting.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some looks at live figures.
 *
 * @param reads newest first
 * @param next to be given as {@code cursor} to read on; left out on the last page
 */
record LiveReadPage(
    List<LiveRead> reads, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
