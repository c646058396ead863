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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;

/**
 * A feedback or recommendation as it stands now. Only its own methods write its columns, and only
 * {@link CaseChanges} calls them.
 */
@Entity
@Table(name = "citizen_case")
@NullUnmarked
class CitizenCase extends PanacheEntityBase {

  private static final String OVERDUE =
      "state in ?1 and timeliness = ?2 and dueOn < ?3 order by dueOn, id";

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

  /** For Hibernate, which fills the columns itself. */
  protected CitizenCase() {}

  /** A case as it is filed: its days run from the sending. */
  CitizenCase(UUID id, Submission submission, Instant filedAt, Deadlines deadlines) {
    this.id = id;
    kind = submission.kind();
    agency = submission.agency();
    channel = submission.channel();
    category = submission.category();
    state = CaseState.RECEIVED;
    timeliness = Timeliness.PENDING;
    receivedAt =
        Objects.requireNonNullElse(submission.occurredAt(), filedAt).truncatedTo(ChronoUnit.MICROS);
    startClock(receivedAt, deadlines, Step.ANSWER);
  }

  static Optional<CitizenCase> find(UUID id) {
    return findByIdOptional(id);
  }

  /** Locks the row until the transaction ends. */
  static Optional<CitizenCase> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  static Optional<CitizenCase> findByCode(String code) {
    return find("trackingHash", TrackingCode.hash(code)).firstResultOptional();
  }

  /** Locks the row until the transaction ends. */
  static Optional<CitizenCase> lockByCode(String code) {
    return find("trackingHash", TrackingCode.hash(code))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Those in sight. */
  static CaseQuery inSight(CaseFilter filter, Sight sight) {
    return new CaseQuery(CaseQuery.Order.RECEIVED)
        .and("agency in :sight", "sight", sight.agencies())
        .and("agency = :agency", "agency", filter.agency())
        .and("state = :state", "state", filter.state())
        .andOverdue(filter.overdue())
        .after(filter.after());
  }

  static CaseQuery published(@Nullable String agency, @Nullable PageCursor after) {
    return new CaseQuery(CaseQuery.Order.PUBLISHED)
        .and("state = :state", "state", CaseState.PUBLISHED)
        .and("agency = :agency", "agency", agency)
        .after(after);
  }

  /** Locks cases without an answer whose last day was before this one, the oldest first. */
  static List<CitizenCase> lockOverdue(LocalDate today, int limit) {
    return CitizenCase.<CitizenCase>find(OVERDUE, Lifecycle.OPEN, Timeliness.PENDING, today)
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The ids of the same, also of those that cannot be loaded. */
  static List<UUID> overdue(LocalDate today, int limit) {
    return getEntityManager()
        .createQuery("select id from CitizenCase where " + OVERDUE, UUID.class)
        .setParameter(1, Lifecycle.OPEN)
        .setParameter(2, Timeliness.PENDING)
        .setParameter(3, today)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What is looked up, and what only the service can open. */
  void seal(byte[] codeHash, byte[] codeSealed, byte[] textSealed) {
    trackingHash = codeHash;
    trackingSealed = codeSealed;
    submissionSealed = textSealed;
  }

  /** The new agency gets its full days, as the law counts from the last forwarding. */
  void forward(String target, Instant at, Deadlines deadlines) {
    previousAgency = agency;
    agency = target;
    timeliness = Timeliness.PENDING;
    startClock(at, deadlines, Step.ANSWER);
  }

  void refuse(byte[] reasonSealed, Instant at) {
    refusalSealed = reasonSealed;
    timeliness = timeliness(at, refuseBy);
  }

  void answer(byte[] textSealed, Instant at, Deadlines deadlines) {
    answerSealed = textSealed;
    answeredAt = at;
    timeliness = timeliness(at, dueOn);
    publishBy = deadlines.due(Step.PUBLISH, receivedAt, at);
  }

  void publish(String subject, String answer, Instant at) {
    publicSubject = subject;
    publicAnswer = answer;
    publishedAt = at;
  }

  /** Whether everybody reads these texts now. */
  boolean shows(String subject, String answer) {
    return state == CaseState.PUBLISHED
        && subject.equals(publicSubject)
        && answer.equals(publicAnswer);
  }

  /** When it was published stays: the answer has been public since then. */
  void correctPublication(String subject, String answer) {
    publicSubject = subject;
    publicAnswer = answer;
  }

  /** The texts are gone, not hidden. */
  void withdrawPublication() {
    publicSubject = null;
    publicAnswer = null;
    publishedAt = null;
  }

  void rate(boolean isSatisfied, byte @Nullable [] sealedComment) {
    satisfied = isSatisfied;
    commentSealed = sealedComment;
  }

  /** A new answer is due; what was late stays late, and the rating stays until it is changed. */
  void reopen(Instant at, Deadlines deadlines) {
    reopenings++;
    answeredAt = null;
    publishedAt = null;
    publishBy = null;
    timeliness = timeliness == Timeliness.LATE ? Timeliness.LATE : Timeliness.PENDING;
    startClock(at, deadlines, Step.ANSWER_AFTER_REOPENING);
  }

  void markOverdue() {
    timeliness = Timeliness.LATE;
  }

  /** Every change ends here: the next revision, in the state that the change led to. */
  void changed(CaseState after, Instant at) {
    state = after;
    changedAt = at;
    revision++;
  }

  private void startClock(Instant from, Deadlines deadlines, Step answer) {
    clockStartedAt = from;
    refuseBy = deadlines.due(Step.REFUSE, receivedAt, from);
    dueOn = deadlines.due(answer, receivedAt, from);
  }

  /** What was late once stays late: the clock may have said so before the officer did. */
  private Timeliness timeliness(Instant at, LocalDate due) {
    boolean inTime = Deadlines.inTime(at, due);
    return inTime && timeliness != Timeliness.LATE ? Timeliness.ON_TIME : Timeliness.LATE;
  }
}
