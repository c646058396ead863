package vn.langnghe.runtime.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at live figures.
 *
 * @param at when
 * @param account whose
 * @param figure what was looked at
 * @param index index code
 * @param agency the agency that was looked at; left out where it was a ranking
 * @param parent the agency whose ranking it was; left out elsewhere
 * @param period the period
 */
public record LiveRead(
    Instant at,
    String account,
    LiveFigure figure,
    String index,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agency,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parent,
    String period) {}
