package vn.langnghe.scoring.freeze;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/** A revision as stored, with its signed manifest; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "frozen_revision")
@NullUnmarked
class FrozenRevision extends PanacheEntityBase {

  private static final int MOST = 200;
  private static final String ONE = "index = ?1 and period = ?2 and revision = ?3";

  @Id UUID id;

  @Column(name = "index_code")
  String index;

  Period period;
  int revision;
  String method;
  int agencies;
  @Nullable Instant asOf;
  String reason;
  String frozenBy;
  Instant frozenAt;

  /** Large: read only where it is asked for. */
  @Basic(fetch = FetchType.LAZY)
  byte[] manifest;

  @Column(name = "manifest_sha256")
  String manifestSha256;

  byte[] signature;
  String keyFingerprint;

  protected FrozenRevision() {}

  FrozenRevision(Freeze freeze, byte[] manifest, byte[] signature) {
    this.id = freeze.id();
    this.index = freeze.index();
    this.period = freeze.period();
    this.revision = freeze.revision();
    this.method = freeze.method();
    this.agencies = freeze.agencies();
    this.asOf = freeze.asOf();
    this.reason = freeze.reason();
    this.frozenBy = freeze.frozenBy();
    this.frozenAt = freeze.frozenAt();
    this.manifest = manifest;
    this.manifestSha256 = freeze.manifestSha256();
    this.signature = signature;
    this.keyFingerprint = freeze.keyFingerprint();
  }

  static Optional<FrozenRevision> find(UUID id) {
    return findByIdOptional(id);
  }

  static Optional<FrozenRevision> find(String index, Period period, int revision) {
    return FrozenRevision.<FrozenRevision>find(ONE, index, period, revision).firstResultOptional();
  }

  static Optional<FrozenRevision> newest(String index, Period period) {
    return FrozenRevision.<FrozenRevision>find(
            "index = ?1 and period = ?2 order by revision desc", index, period)
        .firstResultOptional();
  }

  /** The newest first, at most 200; null stands for all. */
  static List<FrozenRevision> newestOf(@Nullable String index, @Nullable Period period) {
    var conditions = new ArrayList<String>(List.of("1 = 1"));
    var values = new HashMap<String, Object>();
    if (index != null) {
      conditions.add("index = :index");
      values.put("index", index);
    }
    if (period != null) {
      conditions.add("period = :period");
      values.put("period", period);
    }
    return FrozenRevision.<FrozenRevision>find(
            String.join(" and ", conditions) + " order by frozenAt desc, index, revision desc",
            values)
        .page(0, MOST)
        .list();
  }

  Freeze freeze() {
    return new Freeze(
        id,
        index,
        period,
        revision,
        method,
        agencies,
        asOf,
        reason,
        frozenBy,
        frozenAt,
        manifestSha256,
        keyFingerprint);
  }

  byte[] manifest() {
    return manifest;
  }

  byte[] signature() {
    return signature;
  }
}
