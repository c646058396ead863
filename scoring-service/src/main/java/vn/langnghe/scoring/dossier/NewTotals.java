package vn.langnghe.scoring.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;

/**
 * What one-stop software sends.
 *
 * @param id named by the client; a repeat with the same content is answered the same
 * @param agency agency code
 * @param period for example {@code 2026}, {@code 2026-Q4} or {@code 2026-11}
 * @param asOf the instant that the counts describe; the newest counts
 * @param counts count by measure code
 * @param source where the figures come from, in words
 */
public record NewTotals(
    @NotNull UUID id,
    @NotNull @Code(CodeKind.AGENCY) String agency,
    @NotNull Period period,
    @NotNull Instant asOf,
    @NotNull @Size(min = 1, max = 200) Map<@Code(CodeKind.MEASURE) String, @Nullable Long> counts,
    @NotNull @OneLine(max = 500) String source) {

  /** Only after the counts were checked: none is missing then. */
  DossierTotalsReported reported(Instant receivedAt) {
    var complete = new TreeMap<String, Long>();
    counts.forEach(
        (measure, count) -> {
          if (count != null) {
            complete.put(measure, count);
          }
        });
    return new DossierTotalsReported(id, agency, period, asOf, complete, source, receivedAt);
  }
}
