package vn.langnghe.feedback.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseState;

/** One line of a case's history: who did what and when. Never changed. */
@Entity
@Table(name = "case_history")
@NullUnmarked
class CaseHistoryEntry extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public UUID caseId;
  public long revision;

  @Enumerated(EnumType.STRING)
  public CaseChange change;

  @Enumerated(EnumType.STRING)
  public CaseState state;

  public String agency;
  public String actor;
  public Instant at;
  public byte @Nullable [] noteSealed;

  /** For Hibernate, which fills the columns itself. */
  protected CaseHistoryEntry() {}

  /** The line of the change that has just been made. */
  CaseHistoryEntry(
      CitizenCase changed, CaseChange change, Actor actor, byte @Nullable [] noteSealed) {
    caseId = changed.id;
    revision = changed.revision;
    this.change = change;
    state = changed.state;
    agency = changed.agency;
    this.actor = actor.name();
    at = changed.changedAt;
    this.noteSealed = noteSealed;
  }

  /** The newest line of one kind. */
  static Optional<CaseHistoryEntry> findLatest(UUID caseId, CaseChange change) {
    return find("caseId = ?1 and change = ?2 order by revision desc", caseId, change)
        .firstResultOptional();
  }

  static List<CaseHistoryEntry> listOf(UUID caseId) {
    return list("caseId = ?1 order by revision", caseId);
  }
}
