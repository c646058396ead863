package vn.langnghe.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One-stop software (or a person) reports counts of an agency for a period. For each agency, period
 * and measure the report with the newest {@code asOf} counts (the higher id decides a tie), so
 * order and repetition do not matter.
 *
 * @param id the report's id, named by the client
 * @param agency the agency
 * @param period for example {@code 2026}, {@code 2026-Q4} or {@code 2026-11}
 * @param asOf the instant the counts describe
 * @param counts count by measure code
 * @param source where the figures come from, in words
 * @param receivedAt when it was stored
 */
public record DossierTotalsReported(
    UUID id,
    String agency,
    Period period,
    Instant asOf,
    Map<String, Long> counts,
    String source,
    Instant receivedAt)
    implements Event {

  @Override
  public String key() {
    return agency;
  }
}
