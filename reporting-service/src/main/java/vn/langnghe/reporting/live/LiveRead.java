package vn.langnghe.reporting.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at live figures.
 *
 * @param at when
 * @param account whose
 * @param index index code
 * @param agency the agency whose tree was read; left out where it was a ranking
 * @param parent the agency whose ranking was read; left out where it was a tree
 * @param period the period
 */
record LiveRead(
    Instant at,
    String account,
    String index,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agency,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parent,
    String period) {}
