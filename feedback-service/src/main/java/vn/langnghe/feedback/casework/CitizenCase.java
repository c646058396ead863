package vn.langnghe.feedback.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;

/** A feedback or recommendation as it stands now. */
@Entity
@Table(name = "citizen_case")
@NullUnmarked
public class CitizenCase extends PanacheEntityBase {

  @Id public UUID id;
  public long revision;
  public byte[] trackingHash;
  public byte[] trackingSealed;

  @Enumerated(EnumType.STRING)
  public CaseKind kind;

  public String agency;
  public @Nullable String previousAgency;

  @Enumerated(EnumType.STRING)
  public Channel channel;

  public String category;

  @Enumerated(EnumType.STRING)
  public CaseState state;

  @Enumerated(EnumType.STRING)
  public Timeliness timeliness;

  public Instant receivedAt;

  /** Sending, the last forwarding or the last reopening: the answer's days run from here. */
  public Instant clockStartedAt;

  public Instant changedAt;
  public LocalDate refuseBy;
  public LocalDate dueOn;
  public @Nullable LocalDate publishBy;
  public @Nullable Instant answeredAt;
  public @Nullable Instant publishedAt;
  public @Nullable Boolean satisfied;
  public int reopenings;
  public byte[] submissionSealed;
  public byte @Nullable [] answerSealed;
  public byte @Nullable [] refusalSealed;
  public byte @Nullable [] commentSealed;
  public @Nullable String publicSubject;
  public @Nullable String publicAnswer;

  /** Locks the row until the transaction ends. */
  public static Optional<CitizenCase> locked(UUID id) {
    return CitizenCase.<CitizenCase>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  public static Optional<CitizenCase> withId(UUID id) {
    return findByIdOptional(id);
  }

  public static Optional<CitizenCase> tracked(String code) {
    return CitizenCase.<CitizenCase>find("trackingHash", TrackingCode.hash(code))
        .firstResultOptional();
  }

  public static Optional<CitizenCase> trackedLocked(String code) {
    return CitizenCase.<CitizenCase>find("trackingHash", TrackingCode.hash(code))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Starts the days of the agency in charge. */
  public void startClock(Instant from, Deadlines deadlines, Step answer) {
    clockStartedAt = from;
    refuseBy = deadlines.due(Step.REFUSE, receivedAt, from);
    dueOn = deadlines.due(answer, receivedAt, from);
  }

  /** The state as the others learn it: no text, no person. */
  CaseChanged changed(CaseChange change) {
    return new CaseChanged(
        id,
        revision,
        change,
        kind,
        agency,
        change == CaseChange.FORWARDED ? previousAgency : null,
        channel,
        category,
        state,
        receivedAt,
        changedAt,
        dueOn,
        answeredAt,
        publishedAt,
        timeliness,
        satisfied,
        reopenings);
  }
}
