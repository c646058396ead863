package vn.langnghe.scoring.appraisal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;

/** Evidence, only ever added; everything here runs in the caller's transaction. */
@ApplicationScoped
public class EvidenceStore {

  private static final long MEGABYTE = 1024L * 1024;

  private final EvidenceConfig config;

  EvidenceStore(EvidenceConfig config) {
    this.config = config;
  }

  /** The content of a file. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
  record Content(Evidence evidence, byte[] bytes) {}

  /**
   * What is stored: the new one, or the same content of the same criterion from before.
   *
   * @param content null for a link
   */
  Evidence add(AppraisalKey key, Evidence evidence, byte @Nullable [] content, String by) {
    AppraisalEvidence.add(key, evidence, content, by);
    return AppraisalEvidence.same(key, evidence.criterion(), evidence.sha256()).evidence();
  }

  /** Whether the record, which must be locked, has room for it, or has it already. */
  boolean hasRoom(AppraisalKey key, Evidence evidence) {
    return AppraisalEvidence.sizeWithout(key, evidence.criterion(), evidence.sha256())
            + evidence.size()
        <= config.perRecord().asLongValue();
  }

  /** What a record may hold at most. */
  long megabytes() {
    return config.perRecord().asLongValue() / MEGABYTE;
  }

  /** All evidence of a record, in the order in which it was added. */
  public List<Evidence> of(AppraisalKey key) {
    return AppraisalEvidence.of(key).stream().map(AppraisalEvidence::evidence).toList();
  }

  /** Whether all of these belong to the criterion of the record. */
  public boolean allOf(AppraisalKey key, String criterion, List<UUID> ids) {
    var distinct = new HashSet<>(ids);
    return distinct.isEmpty()
        || AppraisalEvidence.count(key, criterion, distinct) == distinct.size();
  }

  /** Empty for a link. */
  Optional<Content> content(AppraisalKey key, UUID id) {
    return AppraisalEvidence.file(key, id)
        .map(found -> new Content(found.evidence(), found.bytes()));
  }
}
