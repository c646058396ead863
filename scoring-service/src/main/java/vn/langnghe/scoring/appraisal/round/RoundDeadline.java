package vn.langnghe.scoring.appraisal.round;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.scoring.appraisal.record.Stage;

/** A deadline as it was set; never changed, only followed by a later one. */
@Entity
@Immutable
@Table(name = "appraisal_deadline")
@NullUnmarked
class RoundDeadline extends PanacheEntityBase {

  /** In the table, what concerns all agencies names none. */
  private static final String ALL = "";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Embedded AppraisalRound.Key round;
  String agency;

  @Enumerated(EnumType.STRING)
  Stage stage;

  LocalDate due;
  String reason;
  Instant setAt;
  String setBy;

  protected RoundDeadline() {}

  RoundDeadline(AppraisalRound.Key round, Deadline deadline) {
    this.round = round;
    this.agency = Objects.requireNonNullElse(deadline.agency(), ALL);
    this.stage = deadline.stage();
    this.due = deadline.due();
    this.reason = deadline.reason();
    this.setAt = deadline.setAt();
    this.setBy = deadline.setBy();
  }

  /** In the order in which they were set. */
  static List<RoundDeadline> of(AppraisalRound.Key round) {
    return list(
        "round.index = ?1 and round.period = ?2 order by id", round.index(), round.period());
  }

  Deadline deadline() {
    return new Deadline(agency.equals(ALL) ? null : agency, stage, due, reason, setAt, setBy);
  }
}
