package vn.langnghe.scoring.appraisal.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;

/** Evidence as stored, only ever added: a file that is kept here, or a link. */
@Entity
@Immutable
@Table(name = "appraisal_evidence")
@NullUnmarked
class AppraisalEvidence extends PanacheEntityBase {

  private static final String OF_RECORD = "key.index = ?1 and key.period = ?2 and key.agency = ?3";

  @Id UUID id;
  @Embedded AppraisalKey key;
  String criterion;
  String name;
  String mediaType;
  byte[] sha256;
  long size;
  @Nullable String link;

  /** Null for a link. Up to 10 MB: read only where it is asked for. */
  @Basic(fetch = FetchType.LAZY)
  byte @Nullable [] content;

  Instant addedAt;
  String addedBy;

  protected AppraisalEvidence() {}

  /**
   * Added unless the same content of the same criterion is there, also from a request meanwhile.
   */
  static void add(AppraisalKey key, Evidence evidence, byte @Nullable [] content, String by) {
    getSession()
        .createNativeMutationQuery(
            """
            insert into appraisal_evidence
              (id, index_code, period, agency, criterion, name, media_type, sha256, size, link,
               content, added_at, added_by)
            values (:id, :index, :period, :agency, :criterion, :name, :type, :sha256, :size, :link,
                    :content, :at, :by)
            on conflict on constraint uq_appraisal_evidence do nothing
            """)
        .setParameter("id", evidence.id())
        .setParameter("index", key.index())
        .setParameter("period", key.period().toString())
        .setParameter("agency", key.agency())
        .setParameter("criterion", evidence.criterion())
        .setParameter("name", evidence.name())
        .setParameter("type", evidence.mediaType())
        .setParameter("sha256", HexFormat.of().parseHex(evidence.sha256()))
        .setParameter("size", evidence.size())
        .setParameter("link", evidence.link(), String.class)
        .setParameter("content", content, byte[].class)
        .setParameter("at", evidence.addedAt())
        .setParameter("by", by)
        .executeUpdate();
  }

  static AppraisalEvidence same(AppraisalKey key, String criterion, String sha256) {
    return AppraisalEvidence.<AppraisalEvidence>find(
            OF_RECORD + " and criterion = ?4 and sha256 = ?5",
            key.index(),
            key.period(),
            key.agency(),
            criterion,
            HexFormat.of().parseHex(sha256))
        .singleResult();
  }

  /** Bytes of all files of the record but this one. */
  static long sizeWithout(AppraisalKey key, String criterion, String sha256) {
    return getEntityManager()
        .createQuery(
            """
            select coalesce(sum(size), 0) from AppraisalEvidence
            where key.index = ?1 and key.period = ?2 and key.agency = ?3
              and not (criterion = ?4 and sha256 = ?5)
            """,
            Long.class)
        .setParameter(1, key.index())
        .setParameter(2, key.period())
        .setParameter(3, key.agency())
        .setParameter(4, criterion)
        .setParameter(5, HexFormat.of().parseHex(sha256))
        .getSingleResult();
  }

  /** In the order in which it was added. */
  static List<AppraisalEvidence> of(AppraisalKey key) {
    return list(OF_RECORD + " order by addedAt, id", key.index(), key.period(), key.agency());
  }

  /** How many of these belong to the criterion of the record. */
  static long count(AppraisalKey key, String criterion, Collection<UUID> ids) {
    return count(
        OF_RECORD + " and criterion = ?4 and id in ?5",
        key.index(),
        key.period(),
        key.agency(),
        criterion,
        ids);
  }

  /** Empty for a link. */
  static Optional<AppraisalEvidence> file(AppraisalKey key, UUID id) {
    return AppraisalEvidence.<AppraisalEvidence>find(
            OF_RECORD + " and id = ?4 and content is not null",
            key.index(),
            key.period(),
            key.agency(),
            id)
        .firstResultOptional();
  }

  Evidence evidence() {
    return new Evidence(
        id, criterion, name, mediaType, HexFormat.of().formatHex(sha256), size, link, addedAt);
  }

  byte[] bytes() {
    return content;
  }
}
