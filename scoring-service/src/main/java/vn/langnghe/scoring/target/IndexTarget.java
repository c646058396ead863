package vn.langnghe.scoring.target;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.Text;

/** A target of an index, as stored; the newest words for a code stand. */
@Entity
@Table(name = "target")
@NullUnmarked
class IndexTarget extends PanacheEntityBase {

  @Id String code;

  @Column(name = "index_code")
  String index;

  @Nullable String part;
  @Nullable String agency;
  @Nullable String level;
  BigDecimal threshold;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String nameVi;
  String nameEn;
  String source;

  protected IndexTarget() {}

  IndexTarget(String index, Target target) {
    this.code = target.code();
    change(index, target);
  }

  static Optional<IndexTarget> find(String code) {
    return findByIdOptional(code);
  }

  /** Those of an index, by code. */
  static List<IndexTarget> of(String index) {
    return list("index = ?1 order by code", index);
  }

  void change(String newIndex, Target target) {
    index = newIndex;
    part = target.part();
    agency = target.agency();
    level = target.level();
    threshold = target.threshold();
    validFrom = target.validFrom();
    validTo = target.validTo();
    nameVi = target.name().vi();
    nameEn = target.name().en();
    source = target.source();
  }

  /** The threshold is the same whatever its number of decimals. */
  boolean says(String otherIndex, Target target) {
    return index.equals(otherIndex)
        && threshold.compareTo(target.threshold()) == 0
        && Objects.equals(part, target.part())
        && Objects.equals(agency, target.agency())
        && Objects.equals(level, target.level())
        && validFrom.equals(target.validFrom())
        && Objects.equals(validTo, target.validTo())
        && nameVi.equals(target.name().vi())
        && nameEn.equals(target.name().en())
        && source.equals(target.source());
  }

  Target target() {
    return new Target(
        code, new Text(nameVi, nameEn), part, agency, level, threshold, validFrom, validTo, source);
  }
}
