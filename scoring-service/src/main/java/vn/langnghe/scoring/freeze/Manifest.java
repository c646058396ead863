package vn.langnghe.scoring.freeze;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * What was frozen, in the order in which it is written. The bytes are made once and kept; they, not
 * this record, are what is signed.
 *
 * @param format {@code langnghe-freeze/1}
 * @param id of the order
 * @param index for example {@code 766}
 * @param period the period
 * @param revision 0 for the first publication
 * @param previousManifestSha256 hash of the manifest of the revision before; null for the first
 * @param method rubric and version
 * @param rubricSha256 hash of the rubric as it was announced on {@code index-scores}
 * @param asOf instant of the newest fact in any of the scores
 * @param frozenAt when
 * @param frozenBy account that asked
 * @param reason why
 * @param keyFingerprint SHA-256 of the public key (DER)
 * @param facts how many facts of the period were known
 * @param agencies the scores, by agency code
 */
record Manifest(
    String format,
    UUID id,
    String index,
    Period period,
    int revision,
    @Nullable String previousManifestSha256,
    String method,
    String rubricSha256,
    @Nullable Instant asOf,
    Instant frozenAt,
    String frozenBy,
    String reason,
    String keyFingerprint,
    FactCounts facts,
    List<Entry> agencies) {

  static final String FORMAT = "langnghe-freeze/1";

  /**
   * @param responses survey responses received in the months of the period
   * @param responsesHeldBack those of them that are in no score, because too few people answered
   * @param cases cases received in them
   * @param dossierTotals totals reported for the period or a part of it
   */
  record FactCounts(long responses, long responsesHeldBack, long cases, long dossierTotals) {}

  /**
   * One frozen score.
   *
   * @param agency agency code
   * @param version version of the live score that was frozen
   * @param value the index; null where there was nothing to judge
   * @param n number of survey responses that are counted
   * @param sha256 hash of the score's bytes as announced, in hex
   */
  record Entry(String agency, long version, @Nullable BigDecimal value, long n, String sha256) {}
}
