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
public class CaseHistory extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID caseId;
  long revision;

  @Enumerated(EnumType.STRING)
  CaseChange change;

  @Enumerated(EnumType.STRING)
  CaseState state;

  String agency;
  String actor;
  Instant at;
  byte @Nullable [] noteSealed;

  /** The newest line of one kind. */
  static Optional<CaseHistory> latest(UUID caseId, CaseChange change) {
    return find("caseId = ?1 and change = ?2 order by revision desc", caseId, change)
        .<CaseHistory>firstResultOptional();
  }

  static List<CaseHistory> of(UUID caseId) {
    return list("caseId = ?1 order by revision", caseId);
  }
}
