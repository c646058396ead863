package vn.langnghe.scoring.appraisal.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.StoredRows.Entities;

/** Where one agency's record stands, and its published claims; read by every evaluation. */
@Entity
@Table(name = "appraisal")
@NullUnmarked
class AppraisalRecord extends PanacheEntityBase {

  private static final String OF_ROUND = "key.index = ?1 and key.period = ?2 order by key.agency";

  @EmbeddedId AppraisalKey key;

  @Enumerated(EnumType.STRING)
  Stage stage;

  /** Day of the agency's approval; null: nothing was filed (yet). */
  @Nullable LocalDate filedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, ClaimBody> self;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, ClaimBody> appraised;

  /** Newest change of the two; null before the first. */
  @Nullable Instant judgedAt;

  protected AppraisalRecord() {}

  static Optional<AppraisalRecord> find(AppraisalKey key) {
    return findByIdOptional(key);
  }

  /** The records that were begun, by agency. */
  static Entities<AppraisalKey, AppraisalRecord> of(String index, Period period) {
    return new Entities<>(
        () -> list(OF_ROUND, index, period),
        () ->
            getEntityManager()
                .createQuery(
                    "select key from AppraisalRecord where " + OF_ROUND, AppraisalKey.class)
                .setParameter(1, index)
                .setParameter(2, period)
                .getResultList(),
        AppraisalRecord::find,
        record -> record.key);
  }

  /** Nobody else changes the record until the transaction ends; it is begun where it was not. */
  static AppraisalRecord locked(AppraisalKey key) {
    getSession()
        .createNativeMutationQuery(
            """
            insert into appraisal (index_code, period, agency, stage)
            values (:index, :period, :agency, :stage) on conflict do nothing
            """)
        .setParameter("index", key.index())
        .setParameter("period", key.period().toString())
        .setParameter("agency", key.agency())
        .setParameter("stage", Stage.SELF_SCORING.name())
        .executeUpdate();
    return AppraisalRecord.<AppraisalRecord>findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow();
  }

  void move(Stage to) {
    stage = to;
  }

  void file(LocalDate day) {
    filedOn = day;
  }

  /** An agency that filed nothing has no claims of its own. */
  void publish(
      Map<String, ClaimBody> ofTheAgency, Map<String, ClaimBody> ofAppraisers, Instant at) {
    self = filedOn == null ? new HashMap<>() : new HashMap<>(ofTheAgency);
    appraised = new HashMap<>(ofAppraisers);
    judgedAt = at;
  }

  RecordState state() {
    return new RecordState(stage, filedOn);
  }

  RecordLine line() {
    return new RecordLine(key.agency(), stage, filedOn);
  }
}
